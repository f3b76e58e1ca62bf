import { readDate } from '../found/read-date';

/** Clocks that were never set say 1970; there was no mail of this kind before 1975. */
const FIRST_YEAR = 1975;
const TWO_DIGITS = /(\d{1,2}\s+\p{L}{3,9}\s+)(\d{2})(?=\s)/u;

/** The day on which a message was sent, as its sender's calendar had it; empty where its Date says none. */
export function messageDate(header: string): string {
  const whole = header.replace(TWO_DIGITS, (_, before: string, year: string) => {
    return `${before}${Number(year) < 50 ? '20' : '19'}${year}`;
  });
  const date = readDate(whole)?.date ?? '';
  return Number(date.slice(0, 4)) >= FIRST_YEAR ? date : '';
}
