import { randomBytes } from 'node:crypto';
import { asUuid, uuid7 } from '#text/uuid';
import { sha256 } from './sha256';

/** UUIDv7 of now (milliseconds since 1970): ids sort by the time of their making. */
export function newId(now: number = Date.now()): string {
  return uuid7(now, randomBytes(10));
}
/** UUIDv8: the same member of the same original (hex SHA-256) is the same article on every machine. */
export function articleId(original: string, member: string): string {
  return asUuid(sha256(`${original}\0${member}`), '8');
}
