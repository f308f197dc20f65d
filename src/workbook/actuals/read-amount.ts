import { findConvention, type Convention } from "./find-convention";

/** What stands between whole units and their fractions in a column of amounts. */
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];
export const DECIMAL_SIGNS = [".", ","] as const;

/** From here on a double no longer holds every cent. */
const TOO_LARGE = 1e15;

/** No amount is longer, so that nothing longer needs to be looked at. */
const LONGEST = 60;

/** "€", "US$", "EUR", and the signs that are letters. Other letters might be a scale, as in "12k". */
const CURRENCY = String.raw`\p{L}{0,3}\p{Sc}|[A-Z]{3}|kr\.?|Kč|zł|Ft|Fr\.|RM|Rp|lei`;

/** A sign or bracket, a currency and a number, with the first two on either side. */
const AMOUNT = new RegExp(
  String.raw`^([-+(]?) ?(${CURRENCY})? ?([-+(]?) ?([\d.,](?:[\d.,' ]*[\d.,])?) ?([-+)]?) ?(${CURRENCY})? ?([-+)]?)$`,
  "u",
);

/**
 * An amount as people and programs write it: "1,234.56", "1.234,56", "1 234,56", "(1,234)",
 * "1234-", "€ -5". A number in brackets is negative, as in a balance sheet.
 *
 * @param text the cell
 * @param decimalSign the convention of the whole column; a separator at a place where it allows
 * none is not an amount, rather than another number
 * @returns the amount, or null where the text is none or from 1e15 on
 * @example
 * readAmount("(1.234,50)", ","); // -1234.5
 */
export function readAmount(text: string, decimalSign: DecimalSign): number | null {
  const parts = amountParts(text);
  if (parts === null) return null;
  const magnitude = unsignedNumber(parts.digits, decimalSign);
  if (magnitude === null || magnitude >= TOO_LARGE) return null;
  return parts.negative && magnitude !== 0 ? -magnitude : magnitude;
}

/** The decimal sign of a column of amounts: "1,234" alone does not say, "1,234.5" does. */
export function findDecimalSign(texts: Iterable<string>): Convention<DecimalSign> {
  return findConvention<DecimalSign>(texts, DECIMAL_SIGNS, readAmount);
}

/** The currency written beside an amount, such as "EUR" or "$"; null where there is none. */
export function currencyMark(text: string): string | null {
  return amountParts(text)?.currency ?? null;
}

interface AmountParts {
  readonly negative: boolean;
  readonly currency: string | null;
  /** Digits and separators. */
  readonly digits: string;
}

function amountParts(text: string): AmountParts | null {
  if (text.length > LONGEST) return null;
  const match = AMOUNT.exec(asTyped(text));
  if (match === null) return null;
  const [, first = "", before, second = "", digits = "", third = "", after, fourth = ""] = match;
  const signs = first + second + third + fourth;
  if (!["", "+", "-", "()"].includes(signs)) return null;
  if (before !== undefined && after !== undefined) return null;
  return { negative: signs === "-" || signs === "()", currency: before ?? after ?? null, digits };
}

/** The many spaces, minus signs and apostrophes that programs write, as the keys people press. */
function asTyped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\u2212\u2013]/g, "-")
    .replaceAll("’", "'");
}

function unsignedNumber(text: string, decimalSign: DecimalSign): number | null {
  const [whole = "", fraction = "", ...more] = text.split(decimalSign);
  const digits = withoutGroups(whole);
  if (more.length > 0 || digits === null || !/^\d*$/.test(fraction)) return null;
  if (digits + fraction === "") return null;
  return Number(`${digits || "0"}.${fraction || "0"}`);
}

/** Digits of "1,234,567" or the Indian "12,34,567"; null when a separator stands elsewhere. */
function withoutGroups(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  // No group follows a leading zero: "0,234" has a decimal comma.
  const grouped = /^[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*$/.test(whole);
  const indian = /^[1-9]\d?([.,' ])(?:\d{2}\1)+\d{3}$/.test(whole);
  return grouped || indian ? whole.replace(/\D/g, "") : null;
}
