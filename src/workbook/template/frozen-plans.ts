import { workbookTexts } from "../../locales/en/workbook";
import type { FrozenRow } from "./case-content";
import type { CaseContext } from "./case-context";
import { FROZEN_COLUMNS, FROZEN_HEADER, HEADER_ROWS, tableArea } from "./line-columns";
import { headerHeight, leftColumns, putTableHeader } from "./line-sheet";
import type { SheetPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { STYLES, type CellStyle } from "./styles";
import { putTimelineLabels, putTimelineLinks } from "./timeline-header";
import { timelinePage } from "./timeline-page";

const texts = workbookTexts.frozenPlans;
const at = FROZEN_COLUMNS;

/** The business case and the plan of each close, line by line: values, never changed. */
export function frozenPlansSheet(context: CaseContext): SheetPlan {
  const { timeline, edition, example } = context;
  const draft = new SheetDraft();
  putTimelineLabels(draft, context);
  putTimelineLinks(draft, context);
  draft.put(`C${FROZEN_HEADER - 1}`, texts.hint, STYLES.status);
  putTableHeader(draft, context, FROZEN_HEADER, at, texts.columns);
  const rows = example.frozen.length === 0 ? [undefined] : example.frozen;
  rows.forEach((frozen, index) => {
    putFrozen(draft, context, FROZEN_HEADER + 1 + index, frozen);
  });
  const last = FROZEN_HEADER + rows.length;
  return framedSheet(context, "frozenPlans", draft, "E2", {
    columnWidths: leftColumns(context, [
      ["E", 104],
      ["F", 48],
      ["G", 62],
      ["H", 44],
      ["I:K", 66],
      ["L", 56],
      ["M:P", 66],
      ["Q", 88],
    ]),
    tables: [
      {
        name: edition.table("frozenPlans"),
        address: tableArea({ header: FROZEN_HEADER, last }, timeline),
      },
    ],
    frozen: `A1:D${HEADER_ROWS.yearNumbers}`,
    rowHeights: [headerHeight(FROZEN_HEADER)],
    page: timelinePage(context, { lastRow: null, pagesHigh: null }),
  });
}

/** How each column of a frozen line looks; the rest is text, and the quarters are money. */
export const FROZEN_STYLES: Readonly<Partial<Record<keyof typeof at, CellStyle>>> = {
  unitValue: STYLES.decimal,
  forecast: STYLES.money,
  actual: STYLES.money,
  difference: STYLES.money,
  accuracy: STYLES.percent,
  realised: STYLES.money,
  toGo: STYLES.money,
  total: STYLES.money,
  presentValue: STYLES.money,
  quarter: STYLES.whole,
  frozenOn: STYLES.date,
};

function putFrozen(
  draft: SheetDraft,
  { timeline }: CaseContext,
  row: number,
  frozen: FrozenRow | undefined,
): void {
  for (const [column, letter] of Object.entries(at)) {
    const key = column as keyof typeof at;
    draft.put(`${letter}${row}`, frozen?.[key] ?? null, FROZEN_STYLES[key] ?? STYLES.left);
  }
  timeline.columns.forEach((column, period) => {
    draft.put(`${column}${row}`, frozen?.amounts[period] ?? null, STYLES.money);
  });
}
