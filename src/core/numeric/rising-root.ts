/** Three or four steps are usual; more only where an interval has to be halved. */
export const MOST_STEPS = 200;

/** A function of s that rises all the way, with its first two derivatives. */
export interface Balance {
  readonly balance: number;
  readonly slope: number;
  readonly curvature: number;
}

/**
 * Where a rising, nearly linear function is 0: Halley's method from 0, between the points at which
 * the function is known to be below and above 0.
 *
 * @param balanceAt the function
 * @param spread the range of the steps it is made of, by which its bends are limited
 * @returns its root, within 1e-10 / spread or so
 */
export function risingRoot(balanceAt: (s: number) => Balance, spread: number): number {
  let s = 0;
  let low = -Infinity;
  let high = Infinity;
  for (let count = 0; count < MOST_STEPS; count++) {
    const { balance, slope, curvature } = balanceAt(s);
    if (balance === 0) break;
    if (balance < 0) low = s;
    else high = s;
    const newton = -balance / slope;
    // Nearer than s no double is, and there may be no interval to halve instead.
    if (s + newton === s) break;
    let next = s + newton / (1 + (newton * curvature) / (2 * slope));
    if (!(next > low && next < high)) next = s + newton;
    if (!(next > low && next < high)) next = (low + high) / 2;
    const step = Math.abs(next - s);
    s = next;
    // Halley's method leaves an error of about step³ · spread² / 12, or less.
    if (step * spread <= 1e-3) break;
  }
  return s;
}
