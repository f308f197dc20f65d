/**
 * Amounts rounded to whole numbers that add up to a given total: each is rounded by itself, and
 * what is left over then goes, one by one, to those that were rounded the furthest the other way.
 *
 * @param amounts numbers that add up to about `total`
 * @param total a whole number
 * @returns whole numbers in the same order, `total` in all
 */
export function roundedToTotal(amounts: readonly number[], total: number): number[] {
  const rounded = amounts.map((amount) => Math.round(amount) + 0);
  const left = total - rounded.reduce((sum, amount) => sum + amount, 0);
  const step = Math.sign(left);
  const remainder = (index: number) => step * ((amounts[index] ?? 0) - (rounded[index] ?? 0));
  const order = [...amounts.keys()].sort((a, b) => remainder(b) - remainder(a));
  for (let given = 0; given < Math.abs(left); given++) {
    const index = order[given % order.length] ?? 0;
    rounded[index] = (rounded[index] ?? 0) + step;
  }
  return rounded;
}
