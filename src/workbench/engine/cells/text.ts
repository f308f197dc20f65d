import { format, formatColor, isDateFormat } from "numfmt";
import type { CellValue } from "../model";

export interface CellText {
  readonly text: string;
  /** The colour that the number format asks for ("[Red]"), as a CSS colour. */
  readonly color: string | null;
}

/** The largest date Excel knows: 31 December 9999. */
const LAST_DATE = 2_958_465;

/** What a cell shows for its value, when it is wide enough. */
export function cellText(value: CellValue, numberFormat = "General"): CellText {
  if (value === null) return { text: "", color: null };
  if (typeof value === "object") return { text: value.error, color: null };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", color: null };
  if (typeof value === "number" && isDateFormat(numberFormat) && !isDate(value)) {
    return { text: "########", color: null };
  }
  const options = { throws: false };
  const color = formatColor(numberFormat, value, options);
  return {
    text: format(numberFormat, value, options),
    color: typeof color === "string" ? color : null,
  };
}

function isDate(value: number): boolean {
  return value >= 0 && value < LAST_DATE + 1;
}
