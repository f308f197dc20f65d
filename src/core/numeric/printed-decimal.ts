import type { DoubleDouble } from "./double-double";
import { fractionOf, nearestDouble, subtract, type Fraction } from "./fraction";
import { readDecimal } from "./read-decimal";
import { commonPlaces, POWERS_OF_TEN } from "./scaled-integer";

/** Beyond this a power of two is not a double. */
const MOST_DOUBLINGS = 1000;

/** Double-doubles, their parts in two arrays of equal length. */
export interface DoubleDoubles {
  readonly high: number[];
  readonly low: number[];
}

/**
 * Amounts as the decimals they print as, within READING_ERROR, all multiplied by one number that brings them
 * to a size at which double-doubles neither overflow nor underflow.
 *
 * @param amounts finite numbers
 * @returns one double-double for each: whole numbers, exactly, where they have up to 15 digits
 */
export function scaledDecimals(amounts: readonly number[]): DoubleDoubles {
  const high: number[] = [];
  const low: number[] = [];
  const scale = POWERS_OF_TEN[commonPlaces(amounts)];
  if (scale !== undefined) {
    for (const amount of amounts) {
      high.push(Math.round(amount * scale));
      low.push(0);
    }
    return { high, low };
  }

  return asRead(amounts) ?? asRounded(amounts);
}

function asRead(amounts: readonly number[]): DoubleDoubles | undefined {
  const high: number[] = [];
  const low: number[] = [];
  for (const amount of amounts) {
    const decimal = readDecimal(amount);
    if (decimal === undefined) return undefined;
    high.push(decimal.hi);
    low.push(decimal.lo);
  }
  return { high, low };
}

// Of any size, by way of fractions.
function asRounded(amounts: readonly number[]): DoubleDoubles {
  const high: number[] = [];
  const low: number[] = [];
  const greatest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  const doublings = doublingsToOne(greatest);
  for (const amount of amounts) {
    const { hi, lo } = nearestDoubleDouble(doubled(fractionOf(amount), doublings));
    high.push(hi);
    low.push(lo);
  }
  return { high, low };
}

// How often a number must be doubled (halved, where below 0) to come near 1.
function doublingsToOne(value: number): number {
  let doublings = 0;
  for (let left = value; left < 1 && doublings < MOST_DOUBLINGS; left *= 2) doublings++;
  for (let left = value; left > 2; left /= 2) doublings--;
  return doublings;
}

function doubled({ numerator, denominator }: Fraction, times: number): Fraction {
  return times >= 0
    ? { numerator: numerator << BigInt(times), denominator }
    : { numerator, denominator: denominator << BigInt(-times) };
}

function nearestDoubleDouble(fraction: Fraction): DoubleDouble {
  const hi = nearestDouble(fraction);
  return { hi, lo: nearestDouble(subtract(fraction, binaryFractionOf(hi))) };
}

// The number that a double is, not the decimal it prints as.
function binaryFractionOf(value: number): Fraction {
  let [integer, doublings] = [value, 0];
  for (; !Number.isInteger(integer); doublings++) integer *= 2;
  return { numerator: BigInt(integer), denominator: 1n << BigInt(doublings) };
}
