import { workbookTexts } from "../../locales/en/workbook";
import type { LedgerRow } from "./case-content";
import { firstFault, formula, type CaseContext } from "./case-context";
import {
  BENEFIT_COLUMNS,
  BENEFIT_ROWS,
  COST_COLUMNS,
  COST_ROWS,
  HEADER_ROWS,
  LEDGER_COLUMNS,
  LEDGER_HEADER,
  lineArea,
} from "./line-columns";
import type { PlanCell, SheetPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { STYLES, type CellStyle } from "./styles";

const texts = workbookTexts.actuals;
const at = LEDGER_COLUMNS;

/**
 * The ledger. Its sheet is not protected: rows are pasted and typed below the last one, and the
 * table takes them up with the formulas of its last two columns.
 */
export function actualsSheet(context: CaseContext): SheetPlan {
  const { edition, example } = context;
  const draft = new SheetDraft();
  draft.put("B3", texts.hint, STYLES.status);
  for (const [column, letter] of Object.entries(at)) {
    draft.put(
      `${letter}${LEDGER_HEADER}`,
      texts.columns[column as keyof typeof at],
      STYLES.tableHeader,
    );
  }
  // A table has at least one row; the first posting fills it.
  const rows = example.ledger.length === 0 ? [undefined] : example.ledger;
  rows.forEach((entry, index) => {
    putEntry(draft, context, LEDGER_HEADER + 1 + index, entry);
  });
  const last = LEDGER_HEADER + rows.length;

  return framedSheet(context, "actuals", draft, "D2", {
    columnWidths: [
      { address: "A:A", width: 8 },
      { address: "B:B", width: 60 },
      { address: "C:C", width: 96 },
      { address: "D:D", width: 60 },
      { address: "E:E", width: 90 },
      { address: "F:F", width: 260 },
      { address: "G:G", width: 120 },
      { address: "H:H", width: 130 },
    ],
    tables: [{ name: edition.table("ledger"), address: `B${LEDGER_HEADER}:H${last}` }],
    isProtected: false,
    frozen: `A1:A${LEDGER_HEADER}`,
    rowHeights: [{ address: "3:3", height: 18 }],
    page: {
      orientation: "Portrait",
      printArea: null,
      titleRows: `$${LEDGER_HEADER}:$${LEDGER_HEADER}`,
      titleColumns: null,
      pagesWide: 1,
      pagesHigh: null,
    },
  });
}

function putEntry(
  draft: SheetDraft,
  context: CaseContext,
  row: number,
  entry: LedgerRow | undefined,
): void {
  const typed: [keyof typeof at, CellStyle][] = [
    ["period", STYLES.inputWhole],
    ["postedOn", STYLES.inputDate],
    ["line", STYLES.inputText],
    ["amount", STYLES.inputMoney],
    ["note", STYLES.inputText],
  ];
  for (const [column, style] of typed)
    draft.put(`${at[column]}${row}`, entry?.[column] ?? null, style);
  draft.put(`${at.group}${row}`, groupOfLine(context, row), STYLES.label);
  draft.put(`${at.state}${row}`, entryState(context, row), STYLES.problem);
}

/** The category or source of the line, by which the cash flow adds up. */
export function groupOfLine({ edition }: CaseContext, row: number): PlanCell {
  const costs = edition.on("costs");
  const benefits = edition.on("benefits");
  const line = `$${at.line}${row}`;
  return formula(
    `=IFERROR(INDEX(${costs}${lineArea(COST_COLUMNS.category, COST_ROWS)},` +
      `MATCH(${line},${costs}${lineArea(COST_COLUMNS.line, COST_ROWS)},0))&"",` +
      `IFERROR(INDEX(${benefits}${lineArea(BENEFIT_COLUMNS.source, BENEFIT_ROWS)},` +
      `MATCH(${line},${benefits}${lineArea(BENEFIT_COLUMNS.line, BENEFIT_ROWS)},0))&"",""))`,
  );
}

/** What is wrong with an entry; empty while nothing is. */
export function entryState({ edition, timeline }: CaseContext, row: number): PlanCell {
  const { states } = texts;
  const cell = (name: keyof typeof at) => `$${at[name]}${row}`;
  const periods = `${edition.on("cashFlow")}$${timeline.initial}$${HEADER_ROWS.periods}:$${timeline.last}$${HEADER_ROWS.periods}`;
  const faults: [string, string][] = [
    [`${cell("group")}=""`, states.line],
    [`NOT(ISNUMBER(${cell("period")}))`, states.period],
    [`COUNTIF(${periods},${cell("period")})=0`, states.period],
    [`NOT(ISNUMBER(${cell("postedOn")}))`, states.postedOn],
    [`NOT(ISNUMBER(${cell("amount")}))`, states.amount],
  ];
  return formula(`=IF(COUNTA($B${row}:$F${row})=0,"",${firstFault(faults)})`);
}
