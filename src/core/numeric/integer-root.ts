/**
 * The whole part of a root of a whole number, by Newton's method from above.
 *
 * @param radicand a whole number, at least 0
 * @param degree 1 or more: 2 for the square root and so on
 * @returns the greatest integer whose `degree`-th power is at most `radicand`
 */
export function integerRoot(radicand: bigint, degree: number): bigint {
  if (radicand < 2n || degree === 1) return radicand;

  const k = BigInt(degree);
  const bits = BigInt(radicand.toString(2).length);
  let root = 1n << (bits / k + 1n); // above the root, from where Newton's steps only fall
  for (;;) {
    const next = (root * (k - 1n) + radicand / root ** (k - 1n)) / k;
    if (next >= root) return root;
    root = next;
  }
}
