import { Decimal } from "decimal.js";
import type { DoubleDouble } from "../../../src/core/numeric/double-double";
import type { Fraction } from "../../../src/core/numeric/fraction";

const At100 = Decimal.clone({ precision: 100, minE: -9e15, maxE: 9e15 });

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

/** The same to 100 digits, for what is no fraction. */
export function binaryDecimal(value: number | DoubleDouble): Decimal {
  if (typeof value !== "number") return binaryDecimal(value.hi).plus(binaryDecimal(value.lo));
  const { numerator, denominator } = binary(value);
  return new At100(numerator.toString()).div(denominator.toString());
}
