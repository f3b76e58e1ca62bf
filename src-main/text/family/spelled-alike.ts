/** Shorter words that differ in a letter are other words: Iran, Iraq. */
const LEAST_LETTERS = 5;
/** "Jo", "Joe", "Joseph": a short form keeps the beginning. */
const BEGINNING = 2;

/** Whether one letter more, less, other or changed with its neighbour makes one word of the other, but not at the first. */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (start === 0) return false;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
/** Whether two words may be long and short forms of a first name: they begin alike. */
export function beginAlike(a: string, b: string): boolean {
  return a.slice(0, BEGINNING) === b.slice(0, BEGINNING);
}
