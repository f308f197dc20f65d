import { columnLetters, columnNumber } from "./columns";
import type { Timeline } from "./timeline";

/** Rows that mean the same on every sheet with a timeline. */
export const HEADER_ROWS = { years: 4, labels: 5, periods: 6, yearNumbers: 7 } as const;

/** Rows of a table of lines: headers, first and last line, a closing row that sums include, the total. */
export interface LineRows {
  readonly header: number;
  readonly first: number;
  readonly last: number;
  /** Stays empty below the last line, so that lines added before it are part of every area. */
  readonly closing: number;
  readonly total: number;
}

function lineRows(header: number, lines: number): LineRows {
  const last = header + lines;
  return { header, first: header + 1, last, closing: last + 1, total: last + 2 };
}

/** Users by quarter stand above the cost lines, which are priced by user. */
export const USERS_ROW = 9;
export const COST_ROWS = lineRows(11, 24);
export const BENEFIT_ROWS = lineRows(9, 16);

/** What customers kept are worth, t quarters after they began to be kept, above the register. */
export const KEPT_ROW = 9;
export const CUSTOMER_ROWS = lineRows(11, 12);

export const COST_COLUMNS = {
  line: "B",
  label: "C",
  category: "D",
  owner: "E",
  type: "F",
  basis: "G",
  amount: "H",
  start: "I",
  end: "J",
  growth: "K",
  contingency: "L",
  low: "M",
  high: "N",
  factor: "O",
  total: "P",
  state: "Q",
} as const;

export const BENEFIT_COLUMNS = {
  line: "B",
  label: "C",
  source: "D",
  driver: "E",
  baseline: "F",
  target: "G",
  start: "H",
  ramp: "I",
  attribution: "J",
  confidence: "K",
  overlap: "L",
  low: "M",
  high: "N",
  factor: "O",
  effect: "P",
  state: "Q",
} as const;

export const CUSTOMER_COLUMNS = {
  number: "B",
  segment: "C",
  customers: "D",
  margin: "E",
  costToServe: "F",
  growth: "G",
  acquisitionCost: "H",
  retentionWithout: "I",
  retentionWith: "J",
  valueWithout: "K",
  valueWith: "L",
  equityWithout: "M",
  equityWith: "N",
  difference: "O",
  crm: "P",
  state: "Q",
} as const;

export const LEDGER_COLUMNS = {
  period: "B",
  postedOn: "C",
  line: "D",
  amount: "E",
  note: "F",
  group: "G",
  state: "H",
} as const;

export const LEDGER_HEADER = 5;

export const FROZEN_COLUMNS = {
  version: "B",
  label: "C",
  line: "D",
  group: "E",
  kind: "F",
  unitValue: "G",
  quarter: "H",
  forecast: "I",
  actual: "J",
  difference: "K",
  accuracy: "L",
  realised: "M",
  toGo: "N",
  total: "O",
  presentValue: "P",
  frozenOn: "Q",
} as const;

export const FROZEN_HEADER = 9;

/** As many lines of costs and benefits as a case can have when it is frozen or closed. */
export const MOST_LINES = 125;

/** Forty closes of so many lines; areas that end here never reach the formulas above the table. */
const LAST_FROZEN_ROW = 5000;

/** A column of all frozen lines, as an absolute area; of a period, its column follows. */
export function frozenArea(column: string, isPeriod = false): string {
  const letter = isPeriod ? column : `$${column}`;
  return `${letter}$${FROZEN_HEADER + 1}:${letter}$${LAST_FROZEN_ROW}`;
}

/** A table from its first column to the last quarter. */
export function tableArea(
  { header, last }: Pick<LineRows, "header" | "last">,
  { last: lastColumn }: Timeline,
): string {
  return `B${header}:${lastColumn}${last}`;
}

/** A column of lines, the closing row included, as an absolute area. */
export function lineArea(column: string, { first, closing }: LineRows): string {
  return `$${column}$${first}:$${column}$${closing}`;
}

/** The same of a period's column: its rows stay, its column follows. */
export function periodArea(column: string, { first, closing }: LineRows): string {
  return `${column}$${first}:${column}$${closing}`;
}

/** The column before this one. */
export function previousColumn(column: string): string {
  return columnLetters(columnNumber(column) - 1);
}

/** The column after this one. */
export function nextColumn(column: string): string {
  return columnLetters(columnNumber(column) + 1);
}
