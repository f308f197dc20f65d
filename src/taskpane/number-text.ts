/** How the user's Excel writes numbers. */
export interface NumberCulture {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
}

/**
 * The number that a person typed, or null when the text is not a number in this culture.
 *
 * `powerOfTen` moves the decimal point before the text becomes a number, so that with -2 the text
 * "8.7" (per cent) gives the same double as 0.087.
 */
export function numberFromText(
  text: string,
  culture: NumberCulture,
  powerOfTen = 0,
): number | null {
  const plain = asTyped(text).trim();
  const sign = /^[-\u2212]/.test(plain) ? "-" : "";
  const unsigned = plain.replace(/^[-\u2212+]\s*/, "");

  const [whole = "", fraction = "", ...more] = unsigned.split(culture.decimalSeparator);
  const digits = withoutGroups(whole, asTyped(culture.groupSeparator));
  if (more.length > 0 || digits === null || !/^\d*$/.test(fraction)) return null;
  if (digits + fraction === "") return null;

  return Number(`${sign}${digits || "0"}.${fraction || "0"}e${powerOfTen}`);
}

/** A number as text to edit: no groups, the culture's decimal separator; 0.087 with 2 gives "8.7". */
export function textFromNumber(value: number, culture: NumberCulture, powerOfTen = 0): string {
  // 15 digits hide the noise of the multiplication (0.07 * 100 = 7.000000000000001).
  const shifted = Number((value * 10 ** powerOfTen).toPrecision(15));
  return String(shifted).replace(".", culture.decimalSeparator);
}

/** Digits of "1,234,567" or the Indian "12,34,567"; null when a separator stands at another place. */
function withoutGroups(whole: string, separator: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const [first = "", ...groups] = whole.split(separator);
  const last = groups.pop() ?? "";
  const grouped =
    /^\d{1,3}$/.test(first) &&
    groups.every((group) => /^\d{2,3}$/.test(group)) &&
    /^\d{3}$/.test(last);
  return grouped ? [first, ...groups, last].join("") : null;
}

/** Excel groups by no-break spaces or by ’ in some cultures; people press the keys they have. */
function asTyped(text: string): string {
  return text.replace(/[\u00A0\u202F\u2009]/g, " ").replaceAll("’", "'");
}
