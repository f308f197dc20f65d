import { workbookTexts } from "../../locales/en/workbook";
import { formula, quotedText, type CaseContext } from "./case-context";
import { cashFlowReferences, type CashFlowReferences } from "./cash-flow-references";
import { listWord } from "./timeline-header";
import { CUSTOMER_COLUMNS, CUSTOMER_ROWS, lineArea } from "./line-columns";
import type { PlanCell } from "./plan";
import type { NumberFormatName } from "./styles";

const texts = workbookTexts.results;
const NOT_AVAILABLE = quotedText(workbookTexts.notAvailable);

export type MeasureName = keyof typeof texts.measures;

/** One row of the table on Results; formulas are native and without "=". */
export interface Measure {
  readonly name: MeasureName;
  readonly label: PlanCell;
  /** As frozen at gate 0. */
  readonly baseline?: string;
  /** Actual where closed, plan after. */
  readonly forecast: string;
  /** What is closed alone. */
  readonly realised?: string;
  readonly number: NumberFormatName;
  readonly convention: PlanCell;
  readonly crm?: CrmCounterpart;
}

/** The CRM function that must give the same as the forecast, and the scale on which that is judged. */
interface CrmCounterpart {
  readonly call: string;
  readonly scale: string;
}

const ORDER = [
  "npv",
  "toGo",
  "roi",
  "irr",
  "payback",
  "discountedPayback",
  "benefitCost",
  "costPerUser",
  "costBand",
  "presentValueBenefits",
  "presentValueCosts",
  "totalBenefits",
  "totalCosts",
  "peakFunding",
  "equityWithout",
  "equityWith",
] as const satisfies readonly MeasureName[];

/** The measures in the order of their rows on Results. */
export const MEASURE_NAMES: readonly MeasureName[] = ORDER;

export const FIRST_MEASURE_ROW = 23;
export const LAST_MEASURE_ROW = FIRST_MEASURE_ROW + ORDER.length - 1;

/** Columns of the table on Results. */
export const MEASURE_COLUMNS = {
  label: "B",
  baseline: "C",
  forecast: "D",
  realised: "E",
  crm: "F",
  agreement: "G",
  convention: "H",
} as const;

/** The row of a measure on Results. */
export function measureRow(name: MeasureName): number {
  return FIRST_MEASURE_ROW + ORDER.indexOf(name);
}

/** The cell of a measure on Results itself. */
export function measureCell(
  name: MeasureName,
  column: keyof typeof MEASURE_COLUMNS = "forecast",
): string {
  return `$${MEASURE_COLUMNS[column]}$${measureRow(name)}`;
}

/** All measures in the order in which Results shows them. */
export function measures(context: CaseContext): readonly Measure[] {
  const all = {
    ...valueMeasures(context),
    ...paybackMeasures(context),
    ...costMeasures(context),
    ...totalMeasures(context),
    ...equityMeasures(context),
  };
  return ORDER.map((name) => ({ name, ...all[name] }));
}

type MeasureText = Omit<Measure, "name">;

/** What is not known of a case without any money. */
function unlessEmpty(
  at: CashFlowReferences,
  view: "baseline" | "forecast",
  measure: string,
): string {
  const empty = `AND(${at.total([view, "totalBenefits"])}=0,${at.total([view, "totalCosts"])}=0)`;
  return `IF(${empty},${NOT_AVAILABLE},${measure})`;
}

/** The measure before its first close, when nothing is realised. */
function unlessNoneClosed({ edition }: CaseContext, measure: string): string {
  return `IF(${edition.name("ShownClosed")}<0,${NOT_AVAILABLE},${measure})`;
}

function ratio(dividend: string, divisor: string): string {
  return `IF(${divisor}=0,${NOT_AVAILABLE},${dividend}/${divisor})`;
}

function realisedValue(at: CashFlowReferences, row: "totalBenefits" | "totalCosts"): string {
  return `SUMPRODUCT(${at.row(["forecast", row])},${at.row("discountFactor")},${at.row("closed")})`;
}

function valueMeasures(
  context: CaseContext,
): Record<"npv" | "toGo" | "roi" | "irr" | "benefitCost", MeasureText> {
  const { edition } = context;
  const at = cashFlowReferences(context);
  const { conventions, measures: labels } = texts;
  const value = (view: "baseline" | "forecast", row: "totalBenefits" | "totalCosts" | "net") =>
    at.presentValue([view, row]);
  const gain = (view: "baseline" | "forecast") =>
    ratio(
      `(${value(view, "totalBenefits")}-${value(view, "totalCosts")})`,
      value(view, "totalCosts"),
    );
  const byYear = `${edition.name("ShownDiscounting")}=${listWord("discounting", 3)}`;
  const either = (yearly: string, quarterly: string) => `IF(${byYear},${yearly},${quarterly})`;
  const rate = edition.name("ShownRate");
  const quarterly = edition.name("QuarterlyRate");
  const timing = edition.name("ShownDiscounting");
  const perYear = (irr: string) => `(1+${irr})^${edition.name("QuartersPerYear")}-1`;
  const internal = (view: "baseline" | "forecast") => {
    const net = at.row([view, "net"]);
    // High rates can escape the search from Excel's own guess; the undiscounted return leads there.
    const guess = `${at.total([view, "net"])}/${at.total([view, "totalCosts"])}`;
    const found = `IFERROR(IRR(${net}),IRR(${net},${guess}))`;
    return `IF(OR(MIN(${net})>=0,MAX(${net})<=0),${NOT_AVAILABLE},IFERROR(${perYear(found)},${NOT_AVAILABLE}))`;
  };
  const ofBoth = (call: (view: (row: "totalBenefits" | "totalCosts") => string) => string) => ({
    yearly: call((row) => at.years(["forecast", row])),
    quarterly: call((row) => at.row(["forecast", row])),
  });
  const roi = ofBoth((flows) => `${flows("totalBenefits")},${flows("totalCosts")}`);
  return {
    npv: {
      label: labels.npv,
      baseline: unlessEmpty(at, "baseline", value("baseline", "net")),
      forecast: unlessEmpty(at, "forecast", value("forecast", "net")),
      realised: unlessNoneClosed(context, at.presentValue("realised")),
      number: "money",
      convention: formula(`=${quotedText(conventions.npv)}&${timing}`),
      crm: {
        call: either(
          `CRM.NPV(${rate},${at.years(["forecast", "net"])})`,
          `CRM.NPV(${quarterly},${at.row(["forecast", "net"])},${timing})`,
        ),
        scale: `(1+ABS(${at.total(["forecast", "totalBenefits"])})+ABS(${at.total(["forecast", "totalCosts"])}))`,
      },
    },
    toGo: {
      label: labels.toGo,
      forecast: unlessEmpty(
        at,
        "forecast",
        `${at.presentValue("toGo")}/INDEX(${at.row("discountFactor")},1,MAX(0,${edition.name("ShownClosed")})+1)`,
      ),
      number: "money",
      convention: conventions.toGo,
    },
    roi: {
      label: labels.roi,
      baseline: gain("baseline"),
      forecast: gain("forecast"),
      realised: unlessNoneClosed(
        context,
        ratio(
          `(${realisedValue(at, "totalBenefits")}-${realisedValue(at, "totalCosts")})`,
          realisedValue(at, "totalCosts"),
        ),
      ),
      number: "rate",
      convention: conventions.roi,
      crm: {
        call: either(
          `CRM.ROI(${roi.yearly},${rate})`,
          `CRM.ROI(${roi.quarterly},${quarterly},"TEI",${timing})`,
        ),
        scale: `(1+ABS(${measureCell("roi")}))`,
      },
    },
    irr: {
      label: labels.irr,
      baseline: internal("baseline"),
      forecast: internal("forecast"),
      number: "rate",
      convention: formula(
        `=IF(SUM(${at.row("signChange")})>1,SUM(${at.row("signChange")})` +
          `&${quotedText(conventions.irrMany)},IF(SUM(${at.row("signChange")})=1,` +
          `${quotedText(conventions.irrOne)},${quotedText(conventions.irrNone)}))`,
      ),
      // Of several rates the one that stands beside it: which of them Excel finds is its own affair.
      crm: {
        call: perYear(
          `CRM.IRR(${at.row(["forecast", "net"])},(1+${measureCell("irr")})^(1/${edition.name("QuartersPerYear")})-1)`,
        ),
        scale: `(1+ABS(${measureCell("irr")}))`,
      },
    },
    benefitCost: {
      label: labels.benefitCost,
      baseline: ratio(value("baseline", "totalBenefits"), value("baseline", "totalCosts")),
      forecast: ratio(value("forecast", "totalBenefits"), value("forecast", "totalCosts")),
      realised: unlessNoneClosed(
        context,
        ratio(realisedValue(at, "totalBenefits"), realisedValue(at, "totalCosts")),
      ),
      number: "ratio",
      convention: conventions.benefitCost,
      crm: {
        call: either(
          `CRM.BCR(${roi.yearly},${rate})`,
          `CRM.BCR(${roi.quarterly},${quarterly},${timing})`,
        ),
        scale: `(1+ABS(${measureCell("benefitCost")}))`,
      },
    },
  };
}

function paybackMeasures(
  context: CaseContext,
): Record<"payback" | "discountedPayback", MeasureText> {
  const at = cashFlowReferences(context);
  const { conventions, measures: labels } = texts;
  type Row = Parameters<typeof at.row>[0];
  const paybackOf = (view: "baseline" | "forecast", sum: Row, crossings: Row) =>
    unlessEmpty(
      at,
      view,
      `IF(MIN(${at.row(sum)})>=0,0,IF(COUNT(${at.row(crossings)})=0,${quotedText(texts.notReached)},MIN(${at.row(crossings)})))`,
    );
  return {
    payback: {
      label: labels.payback,
      baseline: paybackOf("baseline", "baselineCumulative", "baselineCrossing"),
      forecast: paybackOf("forecast", "cumulative", "crossing"),
      number: "decimal",
      convention: conventions.payback,
      crm: {
        call: `CRM.PAYBACK(${at.row(["forecast", "net"])})/${context.edition.name("QuartersPerYear")}`,
        scale: `(1+${measureCell("payback")})`,
      },
    },
    discountedPayback: {
      label: labels.discountedPayback,
      forecast: paybackOf("forecast", "cumulativeDiscounted", "discountedCrossing"),
      number: "decimal",
      convention: conventions.discountedPayback,
    },
  };
}

function costMeasures(context: CaseContext): Record<"costPerUser" | "costBand", MeasureText> {
  const { edition } = context;
  const at = cashFlowReferences(context);
  const { conventions, measures: labels, band } = texts;
  const years = edition.name("UserCostYears");
  const perUser = (view: "baseline" | "forecast", users: string) =>
    `IF(OR(${at.total([view, "totalCosts"])}=0,N(${users})=0),${NOT_AVAILABLE},` +
    `SUMIF(${at.row("yearNumbers")},"<="&${years},${at.row([view, "totalCosts"])})/${users})`;
  const bandOf = (column: "baseline" | "forecast") => {
    const cost = measureCell("costPerUser", column);
    return (
      `IF(ISNUMBER(${cost}),IF(${edition.name("Horizon")}<${years},${quotedText(band.short)},` +
      `IF(${cost}<${edition.name("UserCostLow")},${quotedText(band.below)},` +
      `IF(${cost}>${edition.name("UserCostHigh")},${quotedText(band.above)},${quotedText(band.within)}))),${cost})`
    );
  };
  const [between, after] = conventions.costBand;
  const amount = (name: "UserCostLow" | "UserCostHigh") => `FIXED(${edition.name(name)},0)`;
  const [before, unit] = labels.costPerUser;
  return {
    costPerUser: {
      label: formula(
        `=${quotedText(before)}&MIN(${years},${edition.name("Horizon")})&${quotedText(unit)}`,
      ),
      baseline: perUser("baseline", edition.name("BaselineUsers")),
      forecast: perUser("forecast", edition.name("ShownUsers")),
      number: "money",
      convention: conventions.costPerUser,
    },
    costBand: {
      label: labels.costBand,
      baseline: bandOf("baseline"),
      forecast: bandOf("forecast"),
      number: "money",
      convention: formula(
        `=${amount("UserCostLow")}&${quotedText(between)}&${amount("UserCostHigh")}&${quotedText(after)}`,
      ),
    },
  };
}

function totalMeasures(
  context: CaseContext,
): Record<
  "presentValueBenefits" | "presentValueCosts" | "totalBenefits" | "totalCosts" | "peakFunding",
  MeasureText
> {
  const at = cashFlowReferences(context);
  const { conventions, measures: labels } = texts;
  const presentValue = (row: "totalBenefits" | "totalCosts"): Omit<MeasureText, "label"> => ({
    baseline: unlessEmpty(at, "baseline", at.presentValue(["baseline", row])),
    forecast: unlessEmpty(at, "forecast", at.presentValue(["forecast", row])),
    realised: unlessNoneClosed(context, realisedValue(at, row)),
    number: "money",
    convention: conventions.presentValue,
  });
  const total = (row: "totalBenefits" | "totalCosts"): Omit<MeasureText, "label"> => ({
    baseline: unlessEmpty(at, "baseline", at.total(["baseline", row])),
    forecast: unlessEmpty(at, "forecast", at.total(["forecast", row])),
    realised: unlessNoneClosed(
      context,
      `SUMPRODUCT(${at.row(["forecast", row])},${at.row("closed")})`,
    ),
    number: "money",
    convention: conventions.undiscounted,
  });
  return {
    presentValueBenefits: {
      label: labels.presentValueBenefits,
      ...presentValue("totalBenefits"),
    },
    presentValueCosts: { label: labels.presentValueCosts, ...presentValue("totalCosts") },
    totalBenefits: { label: labels.totalBenefits, ...total("totalBenefits") },
    totalCosts: { label: labels.totalCosts, ...total("totalCosts") },
    peakFunding: {
      label: labels.peakFunding,
      baseline: unlessEmpty(at, "baseline", `MAX(0,-MIN(${at.row("baselineCumulative")}))`),
      forecast: unlessEmpty(at, "forecast", `MAX(0,-MIN(${at.row("cumulative")}))`),
      number: "money",
      convention: conventions.peakFunding,
    },
  };
}

function equityMeasures(context: CaseContext): Record<"equityWithout" | "equityWith", MeasureText> {
  const { edition } = context;
  const customers = edition.on("customers");
  const { conventions, measures: labels } = texts;
  const total = (column: "equityWithout" | "equityWith") =>
    `${customers}$${CUSTOMER_COLUMNS[column]}$${CUSTOMER_ROWS.total}`;
  const area = (column: "valueWith" | "customers") =>
    `${customers}${lineArea(CUSTOMER_COLUMNS[column], CUSTOMER_ROWS)}`;
  const close = edition.name("ReportClose");
  const history = edition.table("history");
  const { columns } = workbookTexts.history;
  const isNow = `${close}=""`;
  const kept = `INDEX(${history}[${columns.equity}],MATCH(${close},${history}[${columns.close}],0))`;
  const none = `SUM(${area("customers")})=0`;
  return {
    equityWithout: {
      label: labels.equityWithout,
      forecast: `IF(OR(${none},NOT(${isNow})),${NOT_AVAILABLE},${total("equityWithout")})`,
      number: "money",
      convention: conventions.equityWithout,
    },
    equityWith: {
      label: labels.equityWith,
      forecast: `IF(${isNow},IF(${none},${NOT_AVAILABLE},${total("equityWith")}),${kept})`,
      number: "money",
      convention: conventions.equityWith,
    },
  };
}
