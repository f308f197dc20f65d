import { workbookTexts } from "../../locales/en/workbook";
import { crmOrReason, formula, quotedText, type CaseContext } from "./case-context";
import { CASH_FLOW_ROWS, SOURCES, viewRows } from "./cash-flow-layout";
import { cashFlowReferences } from "./cash-flow-references";
import { columnLetters, columnNumber } from "./columns";
import { currencyFormat } from "./currency-format";
import { columnOf } from "./history";
import { HISTORY_HEADER } from "./history-layout";
import { HEADER_ROWS } from "./line-columns";
import {
  FIRST_MEASURE_ROW,
  LAST_MEASURE_ROW,
  MEASURE_COLUMNS,
  measureCell,
  measureRow,
  measures,
  type Measure,
  type MeasureName,
} from "./measures";
import type { ChartPlan, ChartSeriesPlan, PlanCell, SheetPlan, TextLook } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { cardStyle, PALETTE, STYLES, valueStyle, type CellStyle, NUMBER_FORMATS } from "./styles";

const texts = workbookTexts.results;

/** The chart that grows with every close. */
export const RETURN_BY_CLOSE = "ReturnByClose";

const CARDS = { label: 4, value: 5, note: 6 } as const;
const INSIGHTS = 8;
const CHARTS = { first: 9, last: 20 } as const;
const YEARS_TITLE = LAST_MEASURE_ROW + 2;

/** Headline cards, charts, the table of all measures, and the case by year as TEI studies print it. */
export function resultsSheet(context: CaseContext): SheetPlan {
  const draft = new SheetDraft();
  putCards(draft, context);
  putInsights(draft, context);
  putTable(draft, context);
  const lastRow = putYears(draft, context);
  const yearColumns = context.timeline.years + 3;
  const last = columnLetters(Math.max(columnNumber("I"), columnNumber("B") + yearColumns));
  return framedSheet(context, "results", draft, "D2", {
    columnWidths: [
      { address: "A:A", width: 8 },
      { address: "B:B", width: 150 },
      { address: `C:${last}`, width: 106 },
    ],
    rowHeights: [
      { address: `${CARDS.value}:${CARDS.value}`, height: 26 },
      { address: "7:7", height: 6 },
      { address: `${CHARTS.last + 1}:${CHARTS.last + 1}`, height: 6 },
    ],
    conditionalFormats: [
      {
        address: `${MEASURE_COLUMNS.agreement}${FIRST_MEASURE_ROW}:${MEASURE_COLUMNS.agreement}${LAST_MEASURE_ROW}`,
        looks: AGREEMENT_LOOKS,
      },
    ],
    charts: charts(context),
    frozen: null,
    page: {
      orientation: "Landscape",
      printArea: `A1:${last}${lastRow}`,
      titleRows: null,
      titleColumns: null,
      pagesWide: 1,
      pagesHigh: 1,
    },
  });
}

function putCards(draft: SheetDraft, { edition, options }: CaseContext): void {
  // On one card only, because the others are too narrow for millions with their currency.
  const currency = { format: currencyFormat(options) };
  const { cards } = texts;
  const months = `IF(ISNUMBER(${measureCell("payback")}),${measureCell("payback")}*${edition.name("MonthsPerYear")},${measureCell("payback")})`;
  const against = (name: MeasureName, shown: (cell: string) => string) => {
    const cell = measureCell(name, "baseline");
    return formula(
      `=IF(ISNUMBER(${cell}),${quotedText(texts.cardNotes.businessCase)}&${shown(cell)},"")`,
    );
  };
  const money = (cell: string) => `FIXED(${cell},0)`;
  const percent = (cell: string) => `FIXED(${cell}*100,0)&"%"`;
  const decimal = (cell: string) => `FIXED(${cell},1)`;
  const content: [string, string, string, Pick<CellStyle, "number" | "format">, PlanCell][] = [
    ["B", cards.npv, measureCell("npv"), currency, against("npv", money)],
    ["C", cards.roi, measureCell("roi"), { number: "percent" }, against("roi", percent)],
    [
      "D",
      cards.payback,
      months,
      { number: "decimalShort" },
      against("payback", (cell) => decimal(`${cell}*${edition.name("MonthsPerYear")}`)),
    ],
    [
      "E",
      cards.benefitCost,
      measureCell("benefitCost"),
      { number: "ratio" },
      against("benefitCost", decimal),
    ],
    [
      "F",
      cards.costPerUser,
      measureCell("costPerUser"),
      { number: "money" },
      formula(`=${measureCell("costBand")}`),
    ],
    ["G", cards.toGo, measureCell("toGo"), { number: "money" }, texts.cardNotes.toGo],
    [
      "H",
      cards.equity,
      measureCell("equityWith"),
      { number: "money" },
      formula(
        `=IF(ISNUMBER(${measureCell("equityWithout")}),${quotedText(texts.cardNotes.without)}&${money(measureCell("equityWithout"))},"")`,
      ),
    ],
  ];
  draft.style(`I${CARDS.label}`, STYLES.cardLabel);
  draft.style(`I${CARDS.value}`, cardStyle({ number: "money" }));
  draft.style(`I${CARDS.note}`, STYLES.cardNote);
  for (const [column, label, figure, number, note] of content) {
    draft.put(`${column}${CARDS.label}`, label, STYLES.cardLabel);
    draft.put(`${column}${CARDS.value}`, formula(`=${figure}`), cardStyle(number));
    draft.put(`${column}${CARDS.note}`, note, STYLES.cardNote);
  }
}

/** What each chart shows, as a sentence that follows the numbers. */
function putInsights(draft: SheetDraft, context: CaseContext): void {
  const at = cashFlowReferences(context);
  const { insight, notReached } = texts;
  const payback = measureCell("payback");
  const notAvailable = quotedText(workbookTexts.notAvailable);
  const quarter = `ROUNDUP(${payback}*${context.edition.name("QuartersPerYear")},0)`;
  const label = `INDEX(${at.row("labels")},1,MATCH(${quarter},${at.row("periods")},0))`;
  draft.put(
    `B${INSIGHTS}`,
    formula(
      `=IF(${payback}=${notAvailable},${quotedText(insight.empty)},` +
        `IF(${payback}=${quotedText(notReached)},${quotedText(insight.negative)},` +
        `IF(${payback}=0,${quotedText(insight.never)},${quotedText(insight.turns)}&${label})))`,
    ),
    STYLES.insight,
  );
  const years = at.years(["forecast", "net"]);
  const [before, between, after] = insight.exceed;
  draft.put(
    `E${INSIGHTS}`,
    formula(
      `=IF(${payback}=${notAvailable},"",${quotedText(before)}&COUNTIF(${years},">0")` +
        `&${quotedText(between)}&${context.edition.name("Horizon")}&${quotedText(after)})`,
    ),
    STYLES.insight,
  );
  const closes = `COUNT(${context.edition.table("history")}[${workbookTexts.history.columns.close}])`;
  draft.put(
    `H${INSIGHTS}`,
    formula(
      `=IF(${closes}=0,${quotedText(insight.noClose)},${quotedText(insight.closes)}&${closes})`,
    ),
    STYLES.insight,
  );
}

function putTable(draft: SheetDraft, context: CaseContext): void {
  const header = FIRST_MEASURE_ROW - 1;
  draft.style(`B${header}:I${header}`, STYLES.header);
  for (const [column, letter] of Object.entries(MEASURE_COLUMNS)) {
    const isNumber = ["baseline", "forecast", "realised", "crm"].includes(column);
    const style =
      column === "agreement"
        ? STYLES.headerIndented
        : isNumber
          ? STYLES.headerRight
          : STYLES.header;
    draft.put(`${letter}${header}`, texts.headers[column as keyof typeof texts.headers], style);
  }
  for (const measure of measures(context)) putMeasure(draft, context, measure);
}

function putMeasure(draft: SheetDraft, context: CaseContext, measure: Measure): void {
  const row = measureRow(measure.name);
  const at = MEASURE_COLUMNS;
  const look = valueStyle(
    measure.number === "money"
      ? { format: currencyFormat(context.options) }
      : { number: measure.number },
  );
  draft.style(`B${row}:I${row}`, STYLES.ruled);
  draft.put(`${at.label}${row}`, measure.label);
  for (const view of ["baseline", "forecast", "realised"] as const) {
    const value = measure[view];
    if (value === undefined) continue;
    draft.put(`${at[view]}${row}`, formula(`=${value}`), look);
  }
  draft.put(`${at.convention}${row}`, measure.convention, STYLES.ruledNote);
  draft.style(`I${row}`, STYLES.ruledNote);
  if (!measure.crm) return;
  const [forecast, crm] = [`${at.forecast}${row}`, `${at.crm}${row}`];
  draft.put(
    crm,
    formula(
      `=IF(ISNUMBER(${forecast}),${crmOrReason(measure.crm.call, texts.addInNotLoaded)},${forecast})`,
    ),
    look,
  );
  draft.put(
    `${at.agreement}${row}`,
    formula(`=${agreement(context, forecast, crm, measure.crm.scale)}`),
    STYLES.state,
  );
}

function agreement({ edition }: CaseContext, value: string, crm: string, scale: string): string {
  return (
    `IF(AND(ISNUMBER(${crm}),ISNUMBER(${value})),IF(ABS(${crm}-${value})<=` +
    `${edition.name("CheckTolerance")}*${scale},${quotedText(texts.agrees)},` +
    `${quotedText(texts.differs)}),IF(ISTEXT(${crm}),${crm},${quotedText(texts.error)}))`
  );
}

/** The forecast by year, in the shape in which TEI studies print it. Returns the last row. */
function putYears(draft: SheetDraft, context: CaseContext): number {
  const { timeline, edition } = context;
  const sheet = edition.on("cashFlow");
  const { columns, total, presentValue } = timeline.yearly;
  const from = [...columns, total, presentValue];
  const at = viewRows("forecast");
  const letter = (index: number) => columnLetters(columnNumber("C") + index);
  const header = YEARS_TITLE + 1;
  draft.put(`B${YEARS_TITLE}`, texts.yearsTitle, STYLES.insight);
  draft.put(
    `B${header}`,
    formula(`=${quotedText(workbookTexts.timeline.amountsIn)}&${edition.name("Currency")}`),
    STYLES.header,
  );
  from.forEach((column, index) => {
    draft.put(
      `${letter(index)}${header}`,
      formula(`=${sheet}${column}$${HEADER_ROWS.labels}`),
      STYLES.headerRight,
    );
  });
  const rows: [number, boolean][] = [
    ...Array.from({ length: SOURCES }, (_, index): [number, boolean] => [
      at.firstSource + index,
      false,
    ]),
    [at.totalBenefits, true],
    [at.totalCosts, false],
    [at.net, true],
  ];
  rows.forEach(([source, isTotal], index) => {
    const row = header + 1 + index;
    draft.put(
      `B${row}`,
      formula(`=${sheet}$C${source}`),
      isTotal ? STYLES.labelTotal : STYLES.labelLink,
    );
    from.forEach((column, position) => {
      draft.put(
        `${letter(position)}${row}`,
        formula(`=${sheet}${column}$${source}`),
        isTotal ? STYLES.moneyTotal : STYLES.moneyLink,
      );
    });
  });
  return header + rows.length;
}

const AGREEMENT_LOOKS: readonly TextLook[] = [
  { text: texts.agrees, fontColor: PALETTE.good, fill: null },
  { text: texts.differs, fontColor: PALETTE.bad, fill: PALETTE.badFill },
  { text: texts.error, fontColor: PALETTE.bad, fill: PALETTE.badFill },
];

/** Source colours, from the first of the three on, and the colour of costs. */
const SOURCE_COLORS = [PALETTE.navy, PALETTE.accent, PALETTE.slate];

function charts(context: CaseContext): ChartPlan[] {
  const { timeline } = context;
  const names = texts.charts;
  const onCashFlow = (
    name: string,
    row: number,
    color: string,
    byYear: boolean,
  ): ChartSeriesPlan => {
    const { columns } = timeline.yearly;
    const [first, last] = byYear
      ? [columns[0] ?? "", columns.at(-1) ?? ""]
      : [timeline.initial, timeline.last];
    const area = (number: number) => `${first}${number}:${last}${number}`;
    return {
      name,
      sheet: "cashFlow",
      values: area(row),
      categories: area(HEADER_ROWS.labels),
      color,
    };
  };
  const forecast = viewRows("forecast");
  const closeRow = HISTORY_HEADER + 1;
  const lastClose = HISTORY_HEADER + Math.max(1, context.example.closes.length);
  const ofHistory = (
    name: string,
    field: Parameters<typeof columnOf>[0],
    color: string,
  ): ChartSeriesPlan => {
    const area = (letter: string) => `${letter}${closeRow}:${letter}${lastClose}`;
    return {
      name,
      sheet: "history",
      values: area(columnOf(field)),
      categories: area(columnOf("quarter")),
      color,
    };
  };
  return [
    {
      name: "CumulativeNetCashFlow",
      kind: "Line",
      axisFormat: NUMBER_FORMATS.axis,
      title: names.cumulative,
      from: `B${CHARTS.first}`,
      to: `D${CHARTS.last}`,
      series: [
        onCashFlow(names.forecast, CASH_FLOW_ROWS.cumulative, PALETTE.navy, false),
        onCashFlow(names.businessCase, CASH_FLOW_ROWS.baselineCumulative, PALETTE.slate, false),
      ],
    },
    {
      name: "BenefitsAgainstCosts",
      kind: "ColumnClustered",
      axisFormat: NUMBER_FORMATS.axis,
      title: names.benefitsAndCosts,
      from: `E${CHARTS.first}`,
      to: `G${CHARTS.last}`,
      series: [
        ...workbookTexts.inputs.benefitSources.map((source, index) =>
          onCashFlow(
            source,
            forecast.firstSource + index,
            SOURCE_COLORS[index] ?? PALETTE.navy,
            true,
          ),
        ),
        onCashFlow(names.costs, forecast.totalCosts, PALETTE.warning, true),
      ],
    },
    {
      name: RETURN_BY_CLOSE,
      kind: "Line",
      axisFormat: NUMBER_FORMATS.percent,
      title: names.byClose,
      from: `H${CHARTS.first}`,
      to: `I${CHARTS.last}`,
      series: [ofHistory(names.roi, "returnOnInvestment", PALETTE.accent)],
    },
  ];
}
