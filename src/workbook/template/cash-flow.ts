import { workbookTexts } from "../../locales/en/workbook";
import { formula, HEADER_ROWS, type CaseContext } from "./case-context";
import { INPUT_LISTS, INPUT_ROWS, listItem } from "./inputs-layout";
import type { PlanCell, SheetPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet, timelineColumns } from "./sheet-frame";
import { STYLES, type CellStyle } from "./styles";

const texts = workbookTexts.cashFlow;

const SOURCES = INPUT_LISTS.sources.items.length;
const CATEGORIES = INPUT_LISTS.categories.items.length;

const BENEFITS = 12;
const COSTS = BENEFITS + SOURCES + 3;
const NET = COSTS + CATEGORIES + 3;
const WORKINGS = NET + 6;

/** Rows of Cash flow that other sheets refer to. */
export const CASH_FLOW_ROWS = {
  inHorizon: 8,
  periodsDiscounted: 9,
  discountFactor: 10,
  totalBenefits: BENEFITS + SOURCES + 1,
  totalCosts: COSTS + CATEGORIES + 1,
  net: NET + 1,
  cumulative: NET + 2,
  discounted: NET + 3,
  cumulativeDiscounted: NET + 4,
  crossing: WORKINGS + 1,
  discountedCrossing: WORKINGS + 2,
  sign: WORKINGS + 3,
  signChange: WORKINGS + 4,
} as const;

/** A row of the timeline: one formula, the same in every column. */
interface Row {
  readonly row: number;
  readonly label: PlanCell;
  readonly labelStyle?: CellStyle;
  readonly unit: PlanCell;
  readonly unitStyle?: CellStyle;
  readonly formula: (column: string) => string;
  readonly style: CellStyle;
  /** What stands right of the periods. */
  readonly total?: true;
  readonly presentValue?: true;
}

/** Benefits and costs by period, their net, and what discounting makes of it. */
export function cashFlowSheet(context: CaseContext): SheetPlan {
  const { timeline } = context;
  const draft = new SheetDraft();
  putHeader(draft, context);
  const sections: [number, string, Row[]][] = [
    [HEADER_ROWS.periods + 1, texts.timeline, timelineRows(context)],
    [BENEFITS, texts.benefits, benefitRows(context)],
    [COSTS, texts.costs, costRows(context)],
    [NET, texts.net, netRows(context)],
    [WORKINGS, texts.workings, workingRows()],
  ];
  for (const [heading, title, rows] of sections) {
    draft.style(`B${heading}:${timeline.afterTotal}${heading}`, STYLES.section);
    draft.put(`B${heading}`, title);
    for (const row of rows) putRow(draft, context, row);
  }
  return framedSheet(context, "cashFlow", draft, `${timeline.initial}2`, {
    columnWidths: timelineColumns(timeline),
    frozen: `A1:D${HEADER_ROWS.periods}`,
    page: {
      orientation: "Landscape",
      printArea: `A1:${timeline.afterTotal}${CASH_FLOW_ROWS.signChange}`,
      titleRows: `$${HEADER_ROWS.labels}:$${HEADER_ROWS.periods}`,
      pagesHigh: 1,
    },
  });
}

function putHeader(draft: SheetDraft, { timeline, edition }: CaseContext): void {
  const { labels, calendarYears, periods } = HEADER_ROWS;
  const inputs = edition.on("inputs");
  draft.style(`B${labels}:${timeline.afterTotal}${labels}`, STYLES.header);
  draft.put(`C${labels}`, formula(`=${inputs}C${labels}`));
  draft.put(`D${labels}`, texts.unitHeader);
  draft.put(`C${calendarYears}`, workbookTexts.calendarYear, STYLES.subheader);
  draft.put(`C${periods}`, workbookTexts.periodUnits[timeline.unit].number, STYLES.subheader);
  for (const column of timeline.columns) {
    draft.put(`${column}${labels}`, formula(`=${inputs}${column}$${labels}`), STYLES.headerRight);
    for (const row of [calendarYears, periods]) {
      draft.put(`${column}${row}`, formula(`=${inputs}${column}$${row}`), STYLES.subheaderLink);
    }
  }
  draft.put(`${timeline.total}${labels}`, workbookTexts.total, STYLES.headerRight);
  draft.put(`${timeline.afterTotal}${labels}`, workbookTexts.presentValue, STYLES.headerRight);
}

function putRow(draft: SheetDraft, { timeline }: CaseContext, row: Row): void {
  const { initial, last, total, afterTotal } = timeline;
  const periods = `${initial}${row.row}:${last}${row.row}`;
  const isTotal = row.style === STYLES.moneyTotal;
  draft.put(
    `C${row.row}`,
    row.label,
    row.labelStyle ?? (isTotal ? STYLES.labelTotal : STYLES.label),
  );
  draft.put(
    `D${row.row}`,
    row.unit,
    row.unitStyle ?? (isTotal ? STYLES.labelTotal : STYLES.unitLink),
  );
  for (const column of timeline.columns) {
    draft.put(`${column}${row.row}`, formula(`=${row.formula(column)}`), row.style);
  }
  const sumStyle = isTotal ? STYLES.moneyTotal : STYLES.money;
  if (row.total) draft.put(`${total}${row.row}`, formula(`=SUM(${periods})`), sumStyle);
  if (row.presentValue) {
    const factor = CASH_FLOW_ROWS.discountFactor;
    const factors = `$${initial}$${factor}:$${last}$${factor}`;
    draft.put(`${afterTotal}${row.row}`, formula(`=SUMPRODUCT(${periods},${factors})`), sumStyle);
  }
}

function timelineRows({ edition }: CaseContext): Row[] {
  const period = (column: string) => `${column}$${HEADER_ROWS.periods}`;
  const { inHorizon, periodsDiscounted, discountFactor } = CASH_FLOW_ROWS;
  return [
    {
      row: inHorizon,
      label: texts.inHorizon,
      unit: texts.inHorizonUnit,
      unitStyle: STYLES.unit,
      formula: (column) => `IF(${period(column)}<=${edition.name("Horizon")},1,0)`,
      style: STYLES.whole,
    },
    {
      row: periodsDiscounted,
      label: texts.periodsDiscounted,
      unit: texts.periodsDiscountedUnit,
      unitStyle: STYLES.unit,
      formula: (column) => `MAX(0,${period(column)}-${edition.name("TimingOffset")})`,
      style: STYLES.decimal,
    },
    {
      row: discountFactor,
      label: texts.discountFactor,
      unit: texts.discountFactorUnit,
      unitStyle: STYLES.unit,
      formula: (column) => `1/(1+${edition.name("DiscountRate")})^${column}${periodsDiscounted}`,
      style: STYLES.factor,
    },
  ];
}

function benefitRows(context: CaseContext): Row[] {
  return groupRows(context, "benefits", BENEFITS, SOURCES, texts.totalBenefits);
}

function costRows(context: CaseContext): Row[] {
  return groupRows(context, "costs", COSTS, CATEGORIES, texts.totalCosts);
}

/** One row for each category or source, then their total. */
function groupRows(
  context: CaseContext,
  kind: "costs" | "benefits",
  heading: number,
  count: number,
  totalLabel: string,
): Row[] {
  const inputs = context.edition.on("inputs");
  const { first, last } = INPUT_ROWS[kind];
  const groups = `${inputs}$D$${first}:$D$${last}`;
  const list = kind === "costs" ? "categories" : "sources";
  const rows = Array.from({ length: count }, (_, index): Row => {
    const row = heading + 1 + index;
    return {
      row,
      label: formula(`=${inputs}${listItem(list, index)}`),
      labelStyle: STYLES.labelLink,
      unit: currencyUnit(context),
      formula: (column) =>
        `SUMIF(${groups},$C${row},${inputs}${column}$${first}:${column}$${last})` +
        `*${column}$${CASH_FLOW_ROWS.inHorizon}`,
      style: STYLES.moneyLink,
      total: true,
      presentValue: true,
    };
  });
  const total: Row = {
    row: heading + count + 1,
    label: totalLabel,
    unit: currencyUnit(context),
    formula: (column) => `SUM(${column}${heading + 1}:${column}${heading + count})`,
    style: STYLES.moneyTotal,
    total: true,
    presentValue: true,
  };
  return [...rows, total];
}

function netRows(context: CaseContext): Row[] {
  const { net, cumulative, discounted, cumulativeDiscounted, discountFactor } = CASH_FLOW_ROWS;
  const { totalBenefits, totalCosts } = CASH_FLOW_ROWS;
  const { initial } = context.timeline;
  const unit = currencyUnit(context);
  return [
    {
      row: net,
      label: texts.netCashFlow,
      unit,
      formula: (column) => `${column}${totalBenefits}-${column}${totalCosts}`,
      style: STYLES.moneyTotal,
      total: true,
      presentValue: true,
    },
    {
      row: cumulative,
      label: texts.cumulative,
      unit,
      formula: (column) => `SUM($${initial}${net}:${column}${net})`,
      style: STYLES.money,
    },
    {
      row: discounted,
      label: texts.discounted,
      unit,
      formula: (column) => `${column}${net}*${column}$${discountFactor}`,
      style: STYLES.money,
      total: true,
    },
    {
      row: cumulativeDiscounted,
      label: texts.cumulativeDiscounted,
      unit,
      formula: (column) => `SUM($${initial}${discounted}:${column}${discounted})`,
      style: STYLES.money,
    },
  ];
}

function workingRows(): Row[] {
  const { net, cumulative, discounted, cumulativeDiscounted } = CASH_FLOW_ROWS;
  const { crossing, discountedCrossing, sign, signChange } = CASH_FLOW_ROWS;
  // Linear within the period: the share of its flow that lies beyond zero is not yet needed.
  const crossingOf = (sum: number, flow: number) => (column: string) =>
    `IF(AND(${column}${sum}>=0,${column}${sum}-${column}${flow}<0),` +
    `${column}$${HEADER_ROWS.periods}-${column}${sum}/${column}${flow},"")`;
  // The column left of the first period holds the unit, a text, which N() reads as 0.
  const before = (column: string, row: number) => `N(${previousColumn(column)}${row})`;
  return [
    {
      row: crossing,
      label: texts.crossing,
      unit: texts.crossingUnit,
      unitStyle: STYLES.unit,
      formula: crossingOf(cumulative, net),
      style: STYLES.decimal,
    },
    {
      row: discountedCrossing,
      label: texts.discountedCrossing,
      unit: texts.crossingUnit,
      unitStyle: STYLES.unit,
      formula: crossingOf(cumulativeDiscounted, discounted),
      style: STYLES.decimal,
    },
    {
      row: sign,
      label: texts.sign,
      unit: texts.signUnit,
      unitStyle: STYLES.unit,
      formula: (column) => `IF(${column}${net}=0,${before(column, sign)},SIGN(${column}${net}))`,
      style: STYLES.whole,
    },
    {
      row: signChange,
      label: texts.signChange,
      unit: texts.inHorizonUnit,
      unitStyle: STYLES.unit,
      formula: (column) => `IF(${column}${sign}*${before(column, sign)}<0,1,0)`,
      style: STYLES.whole,
      total: true,
    },
  ];
}

function previousColumn(column: string): string {
  return String.fromCharCode(column.charCodeAt(0) - 1);
}

function currencyUnit({ edition }: CaseContext): PlanCell {
  return formula(`=${edition.name("Currency")}`);
}
