import { integerRoot } from "./integer-root";

/**
 * An exact rational number. The denominator is positive; the two parts may share a factor,
 * because reducing at each step costs more than it saves at the sizes met here.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };
export const MINUS_ONE: Fraction = { numerator: -1n, denominator: 1n };

/**
 * The decimal that a double prints as, exactly: 0.1 is one tenth, not the binary number nearest
 * to it. This is what "the input means what was typed" rests on.
 *
 * @param value a finite double
 * @returns the decimal with the fewest digits that reads back as `value`
 */
export function fractionOf(value: number): Fraction {
  if (Number.isInteger(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) {
    return { numerator: BigInt(value), denominator: 1n };
  }
  // Always "d.dddde±x", so one shape to read for every magnitude.
  const [mantissa = "", exponentText = ""] = value.toExponential().split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const digits = BigInt(whole + decimals);
  const exponent = Number(exponentText) - decimals.length;
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) };
}

/**
 * @param a first term
 * @param b second term
 * @returns a + b
 */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/**
 * @param a first term
 * @param b term to take away
 * @returns a − b
 */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

/**
 * @param a first factor
 * @param b second factor
 * @returns a · b
 */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  };
}

/**
 * @param a dividend
 * @param b divisor, not zero
 * @returns a / b
 */
export function divide(a: Fraction, b: Fraction): Fraction {
  const numerator = a.numerator * b.denominator;
  const denominator = a.denominator * b.numerator;
  return denominator < 0n
    ? { numerator: -numerator, denominator: -denominator }
    : { numerator, denominator };
}

/**
 * @param base any fraction
 * @param exponent a whole number, at least 0
 * @returns base^exponent
 */
export function power(base: Fraction, exponent: number): Fraction {
  const times = BigInt(exponent);
  return { numerator: base.numerator ** times, denominator: base.denominator ** times };
}

/**
 * @param fraction any fraction
 * @returns the same number without a factor common to its parts
 */
export function lowestTerms(fraction: Fraction): Fraction {
  const { numerator, denominator } = fraction;
  let divisor = denominator;
  let rest = numerator < 0n ? -numerator : numerator;
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/**
 * @param a one fraction
 * @param b another
 * @returns whether the two are the same number
 */
export function isEqual(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

/**
 * The root of a fraction where that root is a fraction itself.
 *
 * @param fraction a fraction, at least 0
 * @param degree 2 for the square root and so on
 * @returns the exact root, or undefined where the root is irrational
 */
export function rationalRoot(fraction: Fraction, degree: number): Fraction | undefined {
  // n/d = n·d^(k−1) / d^k: so the root is rational exactly when n·d^(k−1) is a k-th power, and
  // no common factor has to be found first.
  const { numerator, denominator } = fraction;
  const radicand = numerator * denominator ** BigInt(degree - 1);
  if (degree === 2 && !mayBeSquare(radicand)) return undefined;
  const root = integerRoot(radicand, degree);
  return root ** BigInt(degree) === radicand ? { numerator: root, denominator } : undefined;
}

/** Few numbers are squares modulo each of these: 98 of 100 numbers are told to be none by them. */
const MODULI = [64, 63, 65, 11];
const SQUARES = MODULI.map(
  (modulus) => new Set(Array.from({ length: modulus }, (_, root) => (root * root) % modulus)),
);
const PRODUCT = BigInt(MODULI.reduce((product, modulus) => product * modulus));

function mayBeSquare(value: bigint): boolean {
  const remainder = Number(value % PRODUCT);
  return MODULI.every((modulus, index) => SQUARES[index]?.has(remainder % modulus));
}

/** Bits of a double's significand, and the weight of the last bit of the smallest double. */
const SIGNIFICAND_BITS = 53;
const LEAST_EXPONENT = -1074;

/**
 * The double nearest to a fraction; of two equally near ones the even one, as IEEE 754 rounds.
 *
 * @param fraction any fraction
 * @returns the correctly rounded value: never −0, and ±Infinity where no double is large enough
 */
export function nearestDouble(fraction: Fraction): number {
  const { numerator, denominator } = fraction;
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;

  // An exponent at which the quotient has 54 or 55 bits, or fewer where doubles become subnormal.
  const exponent = Math.max(
    bitLength(magnitude) - bitLength(denominator) - SIGNIFICAND_BITS - 1,
    LEAST_EXPONENT - 1,
  );
  const scaledNumerator = exponent < 0 ? magnitude << BigInt(-exponent) : magnitude;
  const scaledDenominator = exponent > 0 ? denominator << BigInt(exponent) : denominator;
  const quotient = scaledNumerator / scaledDenominator;
  const isExact = quotient * scaledDenominator === scaledNumerator;

  const surplus = Math.max(bitLength(quotient) - SIGNIFICAND_BITS, 1);
  const significand = roundHalfEven(quotient, BigInt(surplus), isExact);
  const rounded = timesPowerOfTwo(significand, exponent + surplus);
  return numerator < 0n && rounded !== 0 ? -rounded : rounded;
}

// quotient / 2^bits to the nearest whole number; `isExact` is false where a remainder was cut.
function roundHalfEven(quotient: bigint, bits: bigint, isExact: boolean): number {
  const kept = quotient >> bits;
  const rest = quotient - (kept << bits);
  const half = 1n << (bits - 1n);
  const isAboveHalf = rest > half || (rest === half && !isExact);
  const isTieToEven = rest === half && isExact && (kept & 1n) === 1n;
  return Number(isAboveHalf || isTieToEven ? kept + 1n : kept);
}

// significand · 2^exponent, exact: in two steps, because 2^exponent alone may not be a double.
function timesPowerOfTwo(significand: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return significand * 2 ** half * 2 ** (exponent - half);
}

/**
 * @param magnitude a whole number, at least 0
 * @returns how many binary digits it has
 */
export function bitLength(magnitude: bigint): number {
  const hexadecimal = magnitude.toString(16);
  return hexadecimal.length * 4 - Math.clz32(parseInt(hexadecimal.charAt(0), 16)) + 28;
}
