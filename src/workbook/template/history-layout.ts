/** Gates, one row each, above the table of closes, which grows. */
export const GATE_HEADER = 6;
export const GATES = 4;

export const GATE_COLUMNS = {
  gate: "B",
  name: "C",
  passedOn: "D",
  quarter: "E",
  rate: "F",
  discounting: "G",
  users: "H",
  netPresentValue: "I",
  toGo: "J",
  returnOnInvestment: "K",
  payback: "L",
  decision: "M",
  planTotal: "N",
  planChecksum: "O",
  note: "P",
} as const;

/** The absolute address of what is kept of a gate. */
export function gateCell(gate: number, column: keyof typeof GATE_COLUMNS): string {
  return `$${GATE_COLUMNS[column]}$${GATE_HEADER + 1 + gate}`;
}

/** A case has at most forty quarters to close. */
export const MOST_CLOSES = 40;

export const HISTORY_HEADER = GATE_HEADER + GATES + 4;

/** Columns of the table of closes, in order, from B. */
export const HISTORY_FIELDS = [
  "close",
  "quarter",
  "ends",
  "gate",
  "asOf",
  "status",
  "rate",
  "discounting",
  "users",
  "netPresentValue",
  "realised",
  "toGo",
  "returnOnInvestment",
  "payback",
  "internalRateOfReturn",
  "costPerUser",
  "equity",
  "accuracy",
  "checks",
  "ledgerRows",
  "ledgerTotal",
  "planTotal",
  "from",
  "restatement",
  "volume",
  "priceOrMargin",
  "retention",
  "cost",
  "timing",
  "rateChange",
  "to",
  "residual",
  "template",
  "addIn",
  "note",
] as const;

export type HistoryField = (typeof HISTORY_FIELDS)[number];
