import type { CaseOptions } from "./options";

/** Money with its currency on the side that was chosen; a code is set apart, a sign is not. */
export function currencyFormat({
  currency,
  currencyPosition,
}: Pick<CaseOptions, "currency" | "currencyPosition">): string {
  const text = currency.replaceAll('"', "");
  const isCode = /[A-Za-z]/.test(text);
  const amount =
    currencyPosition === "before"
      ? `"${isCode ? `${text} ` : text}"#,##0`
      : `#,##0"${isCode ? ` ${text}` : text}"`;
  return `${amount};(${amount});"-"`;
}
