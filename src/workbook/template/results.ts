import { workbookTexts } from "../../locales/en/workbook";
import { crmOrReason, formula, HEADER_ROWS, quotedText, type CaseContext } from "./case-context";
import { caseReferences } from "./case-references";
import { CASH_FLOW_ROWS } from "./cash-flow";
import { LAST_MEASURE_ROW, measureRow, measures, type Measure, type MeasureName } from "./measures";
import type { ChartPlan, PlanCell, SheetPlan, TextLook } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { cardStyle, PALETTE, STYLES, valueStyle, type NumberFormatName } from "./styles";

const texts = workbookTexts.results;

const CARDS = { label: 4, value: 5, note: 6 } as const;
const INSIGHTS = 8;
const CHARTS = { first: 9, last: 18 } as const;
const TABLE_HEADER = 20;

/** Headline cards, two charts, and the table of all measures: one screen. */
export function resultsSheet(context: CaseContext): SheetPlan {
  const draft = new SheetDraft();
  putCards(draft, context);
  putInsights(draft, context);
  putTable(draft, context);
  return framedSheet(context, "results", draft, "D2", {
    columnWidths: [
      { address: "A:A", width: 8 },
      { address: "B:B", width: 138 },
      { address: "C:G", width: 112 },
    ],
    rowHeights: [
      { address: `${CARDS.value}:${CARDS.value}`, height: 26 },
      { address: "7:7", height: 6 },
      { address: "19:19", height: 6 },
    ],
    conditionalFormats: [
      { address: `E${TABLE_HEADER + 1}:E${LAST_MEASURE_ROW}`, looks: AGREEMENT_LOOKS },
    ],
    charts: charts(context),
    frozen: null,
    page: {
      orientation: "Landscape",
      printArea: `A1:G${LAST_MEASURE_ROW}`,
      titleRows: null,
      pagesHigh: 1,
    },
  });
}

function putCards(draft: SheetDraft, { edition }: CaseContext): void {
  const value = (name: MeasureName) => `C${measureRow(name)}`;
  const { cards, cardNotes } = texts;
  const months = `IF(ISNUMBER(${value("payback")}),${value("payback")}*${edition.name("MonthsPerPeriod")},${value("payback")})`;
  const currency = formula(`=${quotedText(cardNotes.npv)}&${edition.name("Currency")}`);
  const content: [string, string, string, NumberFormatName, PlanCell][] = [
    ["B", cards.npv, value("npv"), "money", currency],
    ["C", cards.roi, value("roi"), "percent", cardNotes.roi],
    ["D", cards.irr, value("irr"), "percent", cardNotes.irr],
    ["E", cards.payback, months, "decimalShort", cardNotes.payback],
    ["F", cards.benefitCost, value("benefitCost"), "ratio", cardNotes.benefitCost],
    ["G", cards.costPerUser, value("costPerUser"), "money", formula(`=${value("costBand")}`)],
  ];
  for (const [column, label, figure, number, note] of content) {
    draft.put(`${column}${CARDS.label}`, label, STYLES.cardLabel);
    draft.put(`${column}${CARDS.value}`, formula(`=${figure}`), cardStyle(number));
    draft.put(`${column}${CARDS.note}`, note, STYLES.cardNote);
  }
}

/** What each chart shows, as a sentence that follows the numbers. */
function putInsights(draft: SheetDraft, context: CaseContext): void {
  const at = caseReferences(context);
  const { insight, notReached } = texts;
  const payback = `C${measureRow("payback")}`;
  const period = `INDEX(${at.row("labels")},1,MATCH(ROUNDUP(${payback},0),${at.row("periods")},0))`;
  draft.put(
    `B${INSIGHTS}`,
    formula(
      `=IF(${payback}=${quotedText(workbookTexts.notAvailable)},${quotedText(insight.empty)},` +
        `IF(${payback}=${quotedText(notReached)},${quotedText(insight.negative)},` +
        `IF(${payback}=0,${quotedText(insight.never)},${quotedText(insight.turns)}&${period})))`,
    ),
    STYLES.insight,
  );
  const [before, between, after] = insight.exceed;
  draft.put(
    `E${INSIGHTS}`,
    formula(
      `=IF(${payback}=${quotedText(workbookTexts.notAvailable)},"",${quotedText(before)}` +
        `&COUNTIF(${at.laterPeriods("net")},">0")&${quotedText(between)}` +
        `&${context.edition.name("Horizon")}&${quotedText(after)})`,
    ),
    STYLES.insight,
  );
}

/** Above numbers to the right; above the state with its indent. */
const HEADER_STYLES = [
  STYLES.header,
  STYLES.headerRight,
  STYLES.headerRight,
  STYLES.headerIndented,
  STYLES.header,
];

function putTable(draft: SheetDraft, context: CaseContext): void {
  texts.headers.forEach((header, index) => {
    const style = HEADER_STYLES[index] ?? STYLES.header;
    draft.put(`${"BCDEF".charAt(index)}${TABLE_HEADER}`, header, style);
  });
  draft.style(`G${TABLE_HEADER}`, STYLES.header);
  for (const measure of measures(context)) putMeasure(draft, context, measure);
}

function putMeasure(draft: SheetDraft, context: CaseContext, measure: Measure): void {
  const row = measureRow(measure.name);
  draft.style(`B${row}:G${row}`, STYLES.ruled);
  draft.put(`B${row}`, measure.label);
  draft.put(`C${row}`, formula(`=${measure.value}`), valueStyle(measure.number));
  draft.put(`F${row}`, measure.convention, STYLES.ruledNote);
  draft.style(`G${row}`, STYLES.ruledNote);
  if (!measure.crm) return;
  draft.put(
    `D${row}`,
    formula(
      `=IF(ISNUMBER(C${row}),${crmOrReason(measure.crm.call, texts.addInNotLoaded)},C${row})`,
    ),
    valueStyle(measure.number),
  );
  draft.put(`E${row}`, formula(`=${agreement(context, row, measure.crm.scale)}`), STYLES.state);
}

function agreement({ edition }: CaseContext, row: number, scale: string): string {
  return (
    `IF(AND(ISNUMBER(D${row}),ISNUMBER(C${row})),IF(ABS(D${row}-C${row})<=` +
    `${edition.name("CheckTolerance")}*${scale},${quotedText(texts.agrees)},` +
    `${quotedText(texts.differs)}),IF(ISTEXT(D${row}),D${row},${quotedText(texts.error)}))`
  );
}

const AGREEMENT_LOOKS: readonly TextLook[] = [
  { text: texts.agrees, fontColor: PALETTE.good, fill: null },
  { text: texts.differs, fontColor: PALETTE.bad, fill: PALETTE.badFill },
  { text: texts.error, fontColor: PALETTE.bad, fill: PALETTE.badFill },
];

function charts({ timeline }: CaseContext): ChartPlan[] {
  const { cumulative, cumulativeDiscounted, totalBenefits, totalCosts } = CASH_FLOW_ROWS;
  const row = (number: number) => `${timeline.initial}${number}:${timeline.last}${number}`;
  const series = (name: string, values: number, color: string) => ({
    name,
    sheet: "cashFlow" as const,
    values: row(values),
    categories: row(HEADER_ROWS.labels),
    color,
  });
  const names = texts.charts;
  return [
    {
      name: "CumulativeNetCashFlow",
      kind: "Line",
      title: names.cumulative,
      from: `B${CHARTS.first}`,
      to: `D${CHARTS.last}`,
      series: [
        series(names.cumulativeSeries, cumulative, PALETTE.navy),
        series(names.cumulativeDiscountedSeries, cumulativeDiscounted, PALETTE.accent),
      ],
    },
    {
      name: "BenefitsAgainstCosts",
      kind: "ColumnClustered",
      title: names.benefitsAndCosts,
      from: `E${CHARTS.first}`,
      to: `G${CHARTS.last}`,
      series: [
        series(names.benefitsSeries, totalBenefits, PALETTE.accent),
        series(names.costsSeries, totalCosts, PALETTE.slate),
      ],
    },
  ];
}
