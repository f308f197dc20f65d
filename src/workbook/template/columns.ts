/** The number of a column, from 1: "A" is 1, "AA" 27. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column, from 1. */
export function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const before = Math.floor((number - 1) / 26);
  return (before === 0 ? "" : columnLetters(before)) + String.fromCharCode(65 + rest);
}
