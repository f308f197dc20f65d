/** The number formats of the ribbon. */
export const NUMBER_FORMATS = [
  { label: "General", code: "General" },
  { label: "Number", code: "#,##0.00" },
  { label: "Thousands", code: '#,##0;(#,##0);"-"' },
  { label: "Percent", code: "0%" },
  { label: "Percent, one decimal", code: "0.0%" },
  { label: "Date", code: "yyyy-mm-dd" },
  { label: "Month", code: "mmm yy" },
  { label: "Scientific", code: "0.00E+00" },
  { label: "Text", code: "@" },
] as const;

/** The format with one decimal more (1) or fewer (-1), in each of its sections. */
export function moreDecimals(code: string, by: 1 | -1): string {
  if (code === "General") return by > 0 ? "0.0" : "0";
  return code.split(";").map(section).join(";");

  function section(text: string): string {
    // The last digit of the number part: what follows (a %, a closing parenthesis) stays.
    const number = /^([^0#]*[0#,]*[0#])(\.(0+))?(.*)$/.exec(text);
    if (number === null) return text;
    const [, whole = "", , decimals = "", rest = ""] = number;
    const length = Math.max(0, decimals.length + by);
    return `${whole}${length > 0 ? `.${"0".repeat(length)}` : ""}${rest}`;
  }
}
