import { getFormatFromId, isPercentFormat, isTextFormat, parseValue } from "numfmt";
import { completeFormula } from "../formula/complete-formula";
import { parseFormula } from "../formula/parse-formula";

/** What a text typed into a cell means. Neither formula nor value: the cell becomes empty. */
export interface Entry {
  readonly formula?: string;
  readonly value?: string | number | boolean;
  /** The format that the entry brings along ("5%"); it is for cells that still have "General". */
  readonly numberFormat?: string;
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;

/** Reads a text as Excel in American English reads what is typed into a cell of this format. */
export function parseEntry(text: string, cellFormat = "General"): Entry {
  if (text === "") return {};
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (isTextFormat(cellFormat)) return { value: text };
  if (text.startsWith("=") && text.length > 1) return { formula: completeFormula(text) };
  if (ERROR.test(text)) return { formula: `=${text.toUpperCase()}` };
  return numberOrBoolean(text, cellFormat) ?? signedFormula(text) ?? { value: text };
}

function numberOrBoolean(text: string, cellFormat: string): Entry | null {
  const read = parseValue(text);
  if (read === undefined) return null;
  const value: unknown = read.value;
  if (typeof value === "boolean") return { value };
  if (typeof value !== "number") return null;
  if ("formatId" in read && typeof read.formatId === "number") {
    return { value, numberFormat: getFormatFromId(read.formatId) };
  }
  // In a percent cell, 5 means 5 %; what is below 1 is taken as it is.
  return { value: isPercentFormat(cellFormat) && Math.abs(value) >= 1 ? value / 100 : value };
}

/** "+A1*2" and "-A1" are formulas too, as in the spreadsheets before Excel. */
function signedFormula(text: string): Entry | null {
  if (!/^[+-]/.test(text) || !/[A-Za-z(]/.test(text)) return null;
  const formula = completeFormula(`=${text}`);
  return parseFormula(formula).ok ? { formula } : null;
}
