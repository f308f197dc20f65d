import { workbookTexts } from "../../locales/en/workbook";
import { formula, type CaseContext } from "./case-context";
import type { LineRows } from "./line-columns";
import type { ConditionalFormatPlan, SheetPlan } from "./plan";
import type { SheetDraft } from "./sheet-draft";
import { PALETTE, STYLES } from "./styles";

const texts = workbookTexts.timeline;

/** Widths of a sheet with a timeline: labels, the block of this sheet, and the quarters. */
export function leftColumns(
  { timeline }: CaseContext,
  block: readonly (readonly [columns: string, width: number])[],
): SheetPlan["columnWidths"] {
  return [
    { address: "A:A", width: 8 },
    { address: "B:B", width: 28 },
    { address: "C:C", width: 190 },
    { address: "D:D", width: 104 },
    ...block.map(([columns, width]) => ({
      address: columns.includes(":") ? columns : `${columns}:${columns}`,
      width,
    })),
    { address: `${timeline.initial}:${timeline.last}`, width: 58 },
  ];
}

/** Room for two lines in a row of headers. */
export function headerHeight(row: number): SheetPlan["rowHeights"][number] {
  return { address: `${row}:${row}`, height: 28 };
}

/** The headers of a table of lines: its columns, then Initial, Q1, Q2 ... as plain texts. */
export function putTableHeader<Column extends string>(
  draft: SheetDraft,
  { timeline }: CaseContext,
  row: number,
  columns: Readonly<Record<Column, string>>,
  headers: Readonly<Record<Column, string>>,
): void {
  for (const [column, letter] of Object.entries<string>(columns)) {
    draft.put(`${letter}${row}`, headers[column as Column], STYLES.tableHeader);
  }
  timeline.columns.forEach((column, period) => {
    draft.put(`${column}${row}`, periodHeader(period), STYLES.tableHeaderRight);
  });
}

/** What a period is called in the header of a table, which holds a text that no date can change. */
export function periodHeader(period: number): string {
  return period === 0 ? texts.initial : `${texts.quarterLetter}${period}`;
}

/** The quarters of a line: one formula, open for typing over. */
export function putPlanRow(
  draft: SheetDraft,
  { timeline }: CaseContext,
  row: number,
  formulaOf: (column: string) => string,
  typedOver: readonly (number | null)[] = [],
): void {
  timeline.columns.forEach((column, period) => {
    draft.put(
      `${column}${row}`,
      typedOver[period] ?? formula(`=${formulaOf(column)}`),
      STYLES.planned,
    );
  });
}

/** The row that stays empty below the lines, and their total. */
export function putLineTotals(
  draft: SheetDraft,
  { timeline }: CaseContext,
  { first, closing, total }: LineRows,
  label: string,
  columns: readonly string[],
): void {
  draft.put(`C${closing}`, texts.closingRow, STYLES.note);
  draft.style(`B${total}:Q${total}`, STYLES.labelTotal);
  draft.put(`C${total}`, label);
  for (const column of [...columns, ...timeline.columns]) {
    draft.put(
      `${column}${total}`,
      formula(`=SUM(${column}${first}:${column}${closing})`),
      STYLES.moneyTotal,
    );
  }
}

/** A quarter that somebody typed over looks like what is typed everywhere. */
export function typedOverLook(
  { timeline }: CaseContext,
  first: number,
  last: number,
): ConditionalFormatPlan[] {
  return [
    {
      address: `${timeline.initial}${first}:${timeline.last}${last}`,
      looks: [
        {
          formula: `=NOT(ISFORMULA(${timeline.initial}${first}))`,
          fontColor: PALETTE.inputText,
          fill: PALETTE.inputFill,
        },
      ],
    },
  ];
}
