/**
 * The powers of a number by repeated multiplication, the same to the last digit on every machine.
 *
 * @param base any number
 * @param count how many powers
 * @returns base^0, base^1 … base^(count − 1), each within count ulps
 */
export function powersOf(base: number, count: number): number[] {
  const powers: number[] = [];
  for (let power = 1; powers.length < count; power *= base) powers.push(power);
  return powers;
}

/**
 * @param perYear what something becomes in a year, at least 0: 1 + growth, or retention
 * @returns what it becomes in a quarter, within an ulp: the fourth root, as two square roots
 */
export function perQuarter(perYear: number): number {
  return Math.sqrt(Math.sqrt(perYear));
}
