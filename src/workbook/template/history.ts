import { workbookTexts } from "../../locales/en/workbook";
import type { CloseRow, GateRow } from "./case-content";
import { formula, type CaseContext } from "./case-context";
import { columnLetters, columnNumber } from "./columns";
import {
  GATE_COLUMNS,
  GATE_HEADER,
  GATES,
  HISTORY_FIELDS,
  HISTORY_HEADER,
  type HistoryField,
} from "./history-layout";
import { headerHeight } from "./line-sheet";
import type { PlanCell, SheetPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { STYLES, type CellStyle } from "./styles";

const texts = workbookTexts.history;

/** Gates passed, and below them one row for each close: values, kept as they were reported. */
export function historySheet(context: CaseContext): SheetPlan {
  const { edition, example } = context;
  const draft = new SheetDraft();
  const last = columnOf(HISTORY_FIELDS[HISTORY_FIELDS.length - 1] ?? "note");
  putSection(draft, GATE_HEADER - 1, texts.gatesTitle, last);
  putGates(draft, example.gates);
  putSection(draft, HISTORY_HEADER - 1, texts.closesTitle, last);
  HISTORY_FIELDS.forEach((field) => {
    draft.put(`${columnOf(field)}${HISTORY_HEADER}`, texts.columns[field], STYLES.tableHeader);
  });
  const rows = example.closes.length === 0 ? [undefined] : example.closes;
  rows.forEach((close, index) => {
    putClose(draft, HISTORY_HEADER + 1 + index, close);
  });
  const lastRow = HISTORY_HEADER + rows.length;
  return framedSheet(context, "history", draft, "E2", {
    columnWidths: [
      { address: "A:A", width: 8 },
      { address: "B:B", width: 40 },
      { address: "C:C", width: 84 },
      { address: `D:${last}`, width: 76 },
    ],
    rowHeights: [GATE_HEADER, HISTORY_HEADER].map(headerHeight),
    tables: [
      {
        name: edition.table("gates"),
        address: `B${GATE_HEADER}:${GATE_COLUMNS.note}${GATE_HEADER + GATES}`,
      },
      { name: edition.table("history"), address: `B${HISTORY_HEADER}:${last}${lastRow}` },
    ],
    frozen: `A1:C${GATE_HEADER}`,
    page: {
      orientation: "Landscape",
      printArea: null,
      titleRows: null,
      titleColumns: "$A:$C",
      pagesWide: 3,
      pagesHigh: null,
    },
  });
}

function putSection(draft: SheetDraft, row: number, title: string, last: string): void {
  draft.style(`B${row}:${last}${row}`, STYLES.section);
  draft.put(`B${row}`, title);
}

/** The column of a field in the table of closes. */
export function columnOf(field: HistoryField): string {
  return columnLetters(columnNumber("B") + HISTORY_FIELDS.indexOf(field));
}

const GATE_STYLES: Readonly<Partial<Record<keyof typeof GATE_COLUMNS, CellStyle>>> = {
  passedOn: STYLES.date,
  rate: STYLES.percentTwo,
  netPresentValue: STYLES.money,
  toGo: STYLES.money,
  returnOnInvestment: STYLES.rate,
  payback: STYLES.decimal,
  users: STYLES.money,
  planTotal: STYLES.money,
  planChecksum: STYLES.money,
};

function putGates(draft: SheetDraft, gates: readonly GateRow[]): void {
  for (const [column, letter] of Object.entries(GATE_COLUMNS)) {
    const key = column as keyof typeof GATE_COLUMNS;
    draft.put(`${letter}${GATE_HEADER}`, texts.gateColumns[key], STYLES.tableHeader);
    texts.gates.forEach((name, gate) => {
      const given: Record<string, PlanCell> = { gate, name };
      draft.put(
        `${letter}${GATE_HEADER + 1 + gate}`,
        gates[gate]?.[key] ?? given[key] ?? null,
        GATE_STYLES[key] ?? STYLES.left,
      );
    });
  }
}

/** How each field of a close looks; the rest is text. */
export const CLOSE_STYLES: Readonly<Partial<Record<HistoryField, CellStyle>>> = {
  close: STYLES.left,
  quarter: STYLES.left,
  ends: STYLES.date,
  asOf: STYLES.date,
  rate: STYLES.percentTwo,
  users: STYLES.money,
  netPresentValue: STYLES.money,
  realised: STYLES.money,
  toGo: STYLES.money,
  returnOnInvestment: STYLES.rate,
  payback: STYLES.decimal,
  internalRateOfReturn: STYLES.rate,
  costPerUser: STYLES.money,
  equity: STYLES.money,
  accuracy: STYLES.rate,
  ledgerRows: STYLES.money,
  ledgerTotal: STYLES.money,
  planTotal: STYLES.money,
  from: STYLES.money,
  restatement: STYLES.money,
  volume: STYLES.money,
  priceOrMargin: STYLES.money,
  retention: STYLES.money,
  cost: STYLES.money,
  timing: STYLES.money,
  rateChange: STYLES.money,
  to: STYLES.money,
  residual: STYLES.moneyExact,
};

function putClose(draft: SheetDraft, row: number, close: CloseRow | undefined): void {
  for (const field of HISTORY_FIELDS) {
    const content = field === "residual" ? residual(row) : (close?.[field] ?? null);
    draft.put(`${columnOf(field)}${row}`, content, CLOSE_STYLES[field] ?? STYLES.left);
  }
}

/** What the bridge leaves unexplained, to the cent. */
export function residual(row: number): PlanCell {
  const cell = (field: HistoryField) => `$${columnOf(field)}${row}`;
  return formula(
    `=IF(ISNUMBER(${cell("from")}),ROUND(${cell("to")}-${cell("from")}-SUM(${cell("restatement")}:${cell("rateChange")}),2),"")`,
  );
}
