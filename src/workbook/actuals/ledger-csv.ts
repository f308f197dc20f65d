import { actualsTexts } from "../../locales/en/actuals";
import { withGuard } from "./formula-like";
import type { LedgerRow } from "./ledger-row";
import { isoDate } from "./serial-date";

/**
 * The ledger as a CSV file that imports to the same rows: commas, decimal points, ISO dates, and
 * texts that look like formulas behind an apostrophe. It begins with a byte order mark, without
 * which Excel reads letters beyond ASCII wrong; encode it as UTF-8.
 */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  const { period, postedOn, line, amount, note } = actualsTexts.columns;
  const titles = [period, postedOn, line, amount, note].map(textCell);
  const records = [titles, ...rows.map(ledgerRecord)];
  return `\uFEFF${records.map((cells) => `${cells.join(",")}\r\n`).join("")}`;
}

function ledgerRecord({ period, postedOn, line, amount, note }: LedgerRow): readonly string[] {
  return [
    String(period),
    isoDate(postedOn),
    textCell(line),
    unmistakableAmount(amount),
    textCell(note),
  ];
}

/** In quotation marks where a reader could take it apart or trim it. */
function textCell(text: string): string {
  const guarded = withGuard(text);
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Three decimals could be a group of thousands; a fourth says that they are not. */
function unmistakableAmount(amount: number): string {
  const text = withoutExponent(amount);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** 1e-7 as "0.0000001": every digit of the shortest decimal that means this number. */
function withoutExponent(amount: number): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/.exec(String(amount));
  if (match === null) return String(amount);
  const [, sign = "", first = "", rest = "", exponent = ""] = match;
  const zeros = Math.abs(Number(exponent));
  return Number(exponent) < 0
    ? `${sign}0.${"0".repeat(zeros - 1)}${first}${rest}`
    : `${sign}${first}${rest.padEnd(zeros, "0")}`;
}
