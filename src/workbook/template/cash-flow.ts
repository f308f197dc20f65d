import { workbookTexts } from "../../locales/en/workbook";
import { formula, type CaseContext } from "./case-context";
import {
  CASH_FLOW_ROWS,
  CATEGORIES,
  LAST_CASH_FLOW_ROW,
  SOURCES,
  VIEWS,
  viewRows,
  type View,
} from "./cash-flow-layout";
import { listItem } from "./inputs-layout";
import {
  BENEFIT_COLUMNS,
  BENEFIT_ROWS,
  COST_COLUMNS,
  COST_ROWS,
  FROZEN_COLUMNS,
  frozenArea,
  HEADER_ROWS,
  lineArea,
  nextColumn,
  periodArea,
  previousColumn,
} from "./line-columns";
import { leftColumns } from "./line-sheet";
import type { PlanCell, SheetPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { STYLES, type CellStyle } from "./styles";
import { listWord, putTimeline, putTimelineLabels, timelineLooks } from "./timeline-header";
import { timelinePage } from "./timeline-page";

const texts = workbookTexts.cashFlow;

/** A row of the timeline: one formula, the same in every column. */
interface Row {
  readonly row: number;
  readonly label: PlanCell;
  readonly labelStyle?: CellStyle;
  readonly unit: PlanCell;
  readonly unitStyle?: CellStyle;
  readonly formula: (column: string) => string;
  readonly style: CellStyle;
  /** Yearly sums and the total, and present value by the factors in this row. */
  readonly yearly?: true;
  readonly presentValueBy?: number;
}

/** Business case, plan, actual and forecast by quarter and by year, and what discounting makes of them. */
export function cashFlowSheet(context: CaseContext): SheetPlan {
  const { timeline } = context;
  const draft = new SheetDraft();
  putTimelineLabels(draft, context);
  putTimeline(draft, context);
  putYears(draft, context);
  const sections: [number, string, Row[]][] = [
    [CASH_FLOW_ROWS.timeline, texts.timeline, timelineRows(context)],
    ...VIEWS.map((view): [number, string, Row[]] => [
      viewRows(view).heading,
      texts.views[view],
      rowsOfView(context, view),
    ]),
    [CASH_FLOW_ROWS.workings, texts.workings, workingRows(context)],
  ];
  for (const [heading, title, rows] of sections) {
    draft.style(`B${heading}:${timeline.last}${heading}`, STYLES.section);
    draft.put(`B${heading}`, title);
    for (const row of rows) putRow(draft, context, row);
  }
  const { columns, total } = timeline.yearly;
  return framedSheet(context, "cashFlow", draft, "E2", {
    columnWidths: [
      ...leftColumns(context, [
        ["E:O", 62],
        ["P:Q", 70],
      ]),
      ...unusedYears(columns.at(-1) ?? "", total),
    ],
    frozen: `A1:D${HEADER_ROWS.yearNumbers}`,
    conditionalFormats: timelineLooks(context, [
      { first: CASH_FLOW_ROWS.closed, last: LAST_CASH_FLOW_ROW },
    ]),
    page: timelinePage(context, { lastRow: LAST_CASH_FLOW_ROW, pagesHigh: null }),
  });
}

/** Columns between the last year and the total are folded away: the block is as wide on every sheet. */
function unusedYears(lastYear: string, total: string): SheetPlan["columnWidths"] {
  const [from, to] = [nextColumn(lastYear), previousColumn(total)];
  return nextColumn(lastYear) === total ? [] : [{ address: `${from}:${to}`, width: 0 }];
}

function putYears(draft: SheetDraft, { timeline }: CaseContext): void {
  const { columns, total, presentValue } = timeline.yearly;
  const { labels, yearNumbers } = HEADER_ROWS;
  const [initial = ""] = columns;
  for (const column of columns) {
    const year = `${column}$${yearNumbers}`;
    draft.put(
      `${column}${labels}`,
      formula(
        `=IF(${year}=0,"${workbookTexts.timeline.initial}","${workbookTexts.timeline.year} "&${year})`,
      ),
      STYLES.headerRight,
    );
    draft.put(
      `${column}${yearNumbers}`,
      formula(`=COLUMNS($${initial}${yearNumbers}:${column}${yearNumbers})-1`),
      STYLES.subheaderRight,
    );
  }
  draft.put(`${total}${labels}`, texts.total, STYLES.headerRight);
  draft.put(`${presentValue}${labels}`, texts.presentValue, STYLES.headerRight);
}

function putRow(draft: SheetDraft, { timeline }: CaseContext, row: Row): void {
  const isTotal = row.style === STYLES.moneyTotal;
  const label = row.labelStyle ?? (isTotal ? STYLES.labelTotal : STYLES.label);
  draft.put(`C${row.row}`, row.label, label);
  draft.put(
    `D${row.row}`,
    row.unit,
    row.unitStyle ?? (isTotal ? STYLES.labelTotal : STYLES.unitLink),
  );
  for (const column of timeline.columns) {
    draft.put(`${column}${row.row}`, formula(`=${row.formula(column)}`), row.style);
  }
  const periods = `$${timeline.initial}${row.row}:$${timeline.last}${row.row}`;
  const yearOf = `$${timeline.initial}$${HEADER_ROWS.yearNumbers}:$${timeline.last}$${HEADER_ROWS.yearNumbers}`;
  const sumStyle = isTotal ? STYLES.moneyTotal : STYLES.money;
  const { columns, total, presentValue } = timeline.yearly;
  if (row.yearly) {
    for (const column of columns) {
      draft.put(
        `${column}${row.row}`,
        formula(`=SUMIF(${yearOf},${column}$${HEADER_ROWS.yearNumbers},${periods})`),
        sumStyle,
      );
    }
    draft.put(`${total}${row.row}`, formula(`=SUM(${periods})`), sumStyle);
    if (isTotal) draft.style(`${columns[0] ?? ""}${row.row}:${presentValue}${row.row}`, sumStyle);
  }
  if (row.presentValueBy !== undefined) {
    const factors = `$${timeline.initial}$${row.presentValueBy}:$${timeline.last}$${row.presentValueBy}`;
    draft.put(`${presentValue}${row.row}`, formula(`=SUMPRODUCT(${periods},${factors})`), sumStyle);
  }
}

function timelineRows({ edition }: CaseContext): Row[] {
  const period = (column: string) => `${column}$${HEADER_ROWS.periods}`;
  const year = (column: string) => `${column}$${HEADER_ROWS.yearNumbers}`;
  const rows = CASH_FLOW_ROWS;
  const quarters = edition.name("QuartersPerYear");
  const yearsTo = (discounting: string, offset: string) => (column: string) =>
    `IF(${discounting}=${listWord("discounting", 3)},${year(column)},` +
    `MAX(0,${period(column)}-${offset})/${quarters})`;
  const flag = { unit: texts.flagUnit, unitStyle: STYLES.unit, style: STYLES.whole };
  const years = { unit: texts.yearsUnit, unitStyle: STYLES.unit, style: STYLES.decimal };
  const factor = { unit: texts.factorUnit, unitStyle: STYLES.unit, style: STYLES.factor };
  return [
    {
      ...flag,
      row: rows.closed,
      label: texts.closed,
      formula: (column) => `IF(${period(column)}<=${edition.name("ShownClosed")},1,0)`,
    },
    {
      ...flag,
      row: rows.inHorizon,
      label: texts.inHorizon,
      // What was beyond the horizon at a close is frozen as 0, so its report needs no horizon.
      formula: (column) =>
        `IF(OR(${edition.name("ReportClose")}<>"",${year(column)}<=${edition.name("Horizon")}),1,0)`,
    },
    {
      ...flag,
      row: rows.open,
      label: texts.open,
      formula: (column) => `${column}${rows.inHorizon}*(1-${column}${rows.closed})`,
    },
    {
      ...years,
      row: rows.yearsDiscounted,
      label: texts.yearsDiscounted,
      formula: yearsTo(edition.name("ShownDiscounting"), edition.name("ShownOffset")),
    },
    {
      ...factor,
      row: rows.discountFactor,
      label: texts.discountFactor,
      formula: (column) => `1/(1+${edition.name("ShownRate")})^${column}${rows.yearsDiscounted}`,
    },
    {
      ...years,
      row: rows.baselineYears,
      label: texts.baselineYears,
      formula: yearsTo(edition.name("BaselineDiscounting"), edition.name("BaselineOffset")),
    },
    {
      ...factor,
      row: rows.baselineFactor,
      label: texts.baselineFactor,
      formula: (column) => `1/(1+${edition.name("BaselineRate")})^${column}${rows.baselineYears}`,
    },
  ];
}

/** Benefits by source, costs by category, their totals and the net of one view. */
function rowsOfView(context: CaseContext, view: View): Row[] {
  const inputs = context.edition.on("inputs");
  const unit = formula(`=${context.edition.name("Currency")}`);
  const at = viewRows(view);
  const presentValueBy =
    view === "baseline" ? CASH_FLOW_ROWS.baselineFactor : CASH_FLOW_ROWS.discountFactor;
  const group = (kind: "benefits" | "costs", index: number): Row => {
    const isBenefit = kind === "benefits";
    const row = (isBenefit ? at.firstSource : at.firstCategory) + index;
    return {
      row,
      label: formula(`=${inputs}${listItem(isBenefit ? "sources" : "categories", index)}`),
      labelStyle: STYLES.labelLink,
      unit,
      formula: (column) => amount(context, view, kind, column, row),
      style: view === "forecast" ? STYLES.money : STYLES.moneyLink,
      yearly: true,
      presentValueBy,
    };
  };
  const sum = (row: number, label: string, sumOf: (column: string) => string): Row => ({
    row,
    label,
    unit,
    formula: sumOf,
    style: STYLES.moneyTotal,
    yearly: true,
    presentValueBy,
  });
  const groups = (kind: "benefits" | "costs", count: number) =>
    Array.from({ length: count }, (_, index) => group(kind, index));
  return [
    ...groups("benefits", SOURCES),
    sum(
      at.totalBenefits,
      texts.totalBenefits,
      (c) => `SUM(${c}${at.firstSource}:${c}${at.totalBenefits - 1})`,
    ),
    ...groups("costs", CATEGORIES),
    sum(
      at.totalCosts,
      texts.totalCosts,
      (c) => `SUM(${c}${at.firstCategory}:${c}${at.totalCosts - 1})`,
    ),
    sum(at.net, texts.net, (c) => `${c}${at.totalBenefits}-${c}${at.totalCosts}`),
  ];
}

/** What a group brings or costs in a period. */
function amount(
  context: CaseContext,
  view: View,
  kind: "benefits" | "costs",
  column: string,
  row: number,
): string {
  const { edition } = context;
  const inHorizon = `${column}$${CASH_FLOW_ROWS.inHorizon}`;
  const offset = (other: View) =>
    `${column}${row + viewRows(other).heading - viewRows(view).heading}`;
  switch (view) {
    case "baseline":
      return `IF(${edition.name("BaselineFrozen")}=1,${frozenAmount(context, "0", column, row)},${planned(context, kind, column, row)}*${inHorizon})`;
    case "plan": {
      const close = edition.name("ReportClose");
      return `IF(${close}="",${planned(context, kind, column, row)},${frozenAmount(context, close, column, row)})*${inHorizon}`;
    }
    case "actual":
      return `${posted(context, column, row)}*${inHorizon}`;
    case "forecast":
      return `IF(${column}$${CASH_FLOW_ROWS.closed}=1,${offset("actual")},${offset("plan")})`;
  }
}

/** The plan of all lines of a group as it stands, in the scenario. */
function planned(
  { edition }: CaseContext,
  kind: "benefits" | "costs",
  column: string,
  row: number,
): string {
  const sheet = edition.on(kind);
  const [rows, groups, factors] =
    kind === "costs"
      ? ([COST_ROWS, COST_COLUMNS.category, COST_COLUMNS.factor] as const)
      : ([BENEFIT_ROWS, BENEFIT_COLUMNS.source, BENEFIT_COLUMNS.factor] as const);
  return (
    `SUMPRODUCT((${sheet}${lineArea(groups, rows)}=$C${row})*1,` +
    `${sheet}${lineArea(factors, rows)},${sheet}${periodArea(column, rows)})`
  );
}

/** The plan of a group as a version has frozen it. */
function frozenAmount(
  { edition }: CaseContext,
  version: string,
  column: string,
  row: number,
): string {
  const frozen = edition.on("frozenPlans");
  return (
    `SUMIFS(${frozen}${frozenArea(column, true)},${frozen}${frozenArea(FROZEN_COLUMNS.version)},${version},` +
    `${frozen}${frozenArea(FROZEN_COLUMNS.group)},$C${row})`
  );
}

/** What the ledger holds of a group and period, posted until the day of the report. */
function posted({ edition }: CaseContext, column: string, row: number): string {
  const { columns } = workbookTexts.actuals;
  const ledger = (header: string) => `${edition.table("ledger")}[${header}]`;
  return (
    `SUMIFS(${ledger(columns.amount)},${ledger(columns.group)},$C${row},` +
    `${ledger(columns.period)},${column}$${HEADER_ROWS.periods},` +
    `${ledger(columns.postedOn)},"<="&${edition.name("ShownAsOf")})`
  );
}

function workingRows(context: CaseContext): Row[] {
  const rows = CASH_FLOW_ROWS;
  const { edition, timeline } = context;
  const { net } = viewRows("forecast");
  const baselineNet = viewRows("baseline").net;
  const unit = formula(`=${edition.name("Currency")}`);
  const money = { unit, style: STYLES.money };
  const running = (row: number) => (column: string) =>
    `SUM($${timeline.initial}${row}:${column}${row})`;
  // Linear within the period: the share of its flow that lies beyond zero is not yet needed.
  const crossingOf = (sum: number, flow: number) => (column: string) =>
    `IF(AND(${column}${sum}>=0,${column}${sum}-${column}${flow}<0),` +
    `(${column}$${HEADER_ROWS.periods}-${column}${sum}/${column}${flow})/${edition.name("QuartersPerYear")},"")`;
  // The column left of the first period holds no number, which N() reads as 0.
  const before = (column: string, row: number) => `N(${previousColumn(column)}${row})`;
  const years = { unit: texts.crossingUnit, unitStyle: STYLES.unit, style: STYLES.decimal };
  return [
    {
      ...money,
      row: rows.discounted,
      label: texts.discounted,
      formula: (column) => `${column}${net}*${column}$${rows.discountFactor}`,
      yearly: true,
    },
    { ...money, row: rows.cumulative, label: texts.cumulative, formula: running(net) },
    {
      ...money,
      row: rows.cumulativeDiscounted,
      label: texts.cumulativeDiscounted,
      formula: running(rows.discounted),
    },
    {
      ...years,
      row: rows.crossing,
      label: texts.crossing,
      formula: crossingOf(rows.cumulative, net),
    },
    {
      ...years,
      row: rows.discountedCrossing,
      label: texts.discountedCrossing,
      formula: crossingOf(rows.cumulativeDiscounted, rows.discounted),
    },
    {
      row: rows.sign,
      label: texts.sign,
      unit: texts.signUnit,
      unitStyle: STYLES.unit,
      formula: (column) =>
        `IF(${column}${net}=0,${before(column, rows.sign)},SIGN(${column}${net}))`,
      style: STYLES.whole,
    },
    {
      row: rows.signChange,
      label: texts.signChange,
      unit: texts.flagUnit,
      unitStyle: STYLES.unit,
      formula: (column) => `IF(${column}${rows.sign}*${before(column, rows.sign)}<0,1,0)`,
      style: STYLES.whole,
    },
    {
      ...money,
      row: rows.baselineCumulative,
      label: texts.baselineCumulative,
      formula: running(baselineNet),
    },
    {
      ...years,
      row: rows.baselineCrossing,
      label: texts.baselineCrossing,
      formula: crossingOf(rows.baselineCumulative, baselineNet),
    },
    {
      ...money,
      row: rows.realised,
      label: texts.realised,
      formula: (column) => `${column}${net}*${column}$${rows.closed}`,
      yearly: true,
      presentValueBy: rows.discountFactor,
    },
    {
      ...money,
      row: rows.toGo,
      label: texts.toGo,
      formula: (column) => `${column}${net}*(1-${column}$${rows.closed})`,
      yearly: true,
      presentValueBy: rows.discountFactor,
    },
  ];
}
