import type { NumberCulture } from "./number-text";

const MINUS = "\u2212";

/**
 * A number to be read, as the user's Excel writes it: rounded and in groups of three.
 *
 * @param decimals digits behind the decimal separator
 */
export function shownNumber(value: number, culture: NumberCulture, decimals = 0): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, culture.groupSeparator);
  const text = fraction === undefined ? digits : digits + culture.decimalSeparator + fraction;
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** A share of 1 in per cent: 0.329 is "32.9%". */
export function shownRate(value: number, culture: NumberCulture): string {
  return `${shownNumber(100 * value, culture, 1)}%`;
}

/** A difference with its sign; one that rounds to nothing has none. */
export function shownChange(value: number, culture: NumberCulture, decimals = 0): string {
  const text = shownNumber(value, culture, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
