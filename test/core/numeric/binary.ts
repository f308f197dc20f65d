import type { Fraction } from "../../../src/core/numeric/fraction";

/** The binary number itself; unlike fractionOf, which reads the decimal that a double prints as. */
export function binary(value: number): Fraction {
  let scaled = value;
  let bits = 0n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    bits++;
  }
  return { numerator: BigInt(scaled), denominator: 1n << bits };
}
