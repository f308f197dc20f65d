import { workbookTexts } from "../../locales/en/workbook";
import { quotedText, type CaseContext } from "./case-context";
import { cashFlowReferences } from "./cash-flow-references";
import { gateCell } from "./history-layout";
import { listArea } from "./inputs-layout";
import {
  BENEFIT_COLUMNS,
  BENEFIT_ROWS,
  COST_COLUMNS,
  COST_ROWS,
  CUSTOMER_COLUMNS,
  CUSTOMER_ROWS,
  FROZEN_COLUMNS,
  FROZEN_HEADER,
  LEDGER_COLUMNS,
  MOST_LINES,
  lineArea,
} from "./line-columns";
import { measureCell, type MeasureName } from "./measures";
import type { DefinedName } from "./naming";
import { RISK_CELLS } from "./risk";
import { listWord } from "./timeline-header";

const KINDS = ["costs", "benefits"] as const;

type LineKind = (typeof KINDS)[number];

/** One check: two formulas (without "=") that must agree, and how their difference is judged. */
export interface CheckItem {
  readonly name: keyof typeof workbookTexts.checks.items;
  readonly value: string;
  readonly mustEqual: string;
  readonly judge: "money" | "count" | "note" | CrmJudge;
}

/** The agreement that Results states for a measure. */
export interface CrmJudge {
  readonly measure: MeasureName;
}

/** Every check of the workbook, the accounting ones first. */
export function checkItems(context: CaseContext): readonly CheckItem[] {
  return [
    ...sumChecks(context),
    ...closeChecks(context),
    ...baselineChecks(context),
    ...inputChecks(context),
    ...ledgerChecks(context),
    ...crmChecks(context),
  ];
}

/** The same money reached by two ways. */
function sumChecks(context: CaseContext): CheckItem[] {
  const at = cashFlowReferences(context);
  const { edition } = context;
  const name = (defined: DefinedName) => edition.name(defined);
  const value = at.presentValue(["forecast", "net"]);
  const now = (formula: string) => `IF(${name("ReportClose")}="",${formula},0)`;
  const isYearly = `${name("ShownDiscounting")}=${listWord("discounting", 3)}`;
  const net = ["forecast", "net"] as const;
  const afterInitial = at.years(net).replace(/\$E\$/, "$F$");
  const quarterly = name("QuarterlyRate");
  const base = `${name("ScenarioNumber")}=MATCH(${listWord("scenarios", 1)},${edition.on("inputs")}${listArea("scenarios")},0)`;
  const isBase = (formula: string) => `IF(AND(${base},${name("ReportClose")}=""),${formula},0)`;
  return [
    {
      name: "benefitsBySource",
      value: now(at.total(["plan", "totalBenefits"])),
      mustEqual: now(plannedByLine(context, "benefits")),
      judge: "money",
    },
    {
      name: "costsByCategory",
      value: now(at.total(["plan", "totalCosts"])),
      mustEqual: now(plannedByLine(context, "costs")),
      judge: "money",
    },
    {
      name: "yearsAndQuarters",
      value: `SUM(${at.years(net)})`,
      mustEqual: at.total(net),
      judge: "money",
    },
    {
      name: "presentValues",
      value,
      mustEqual: `${at.presentValue(["forecast", "totalBenefits"])}-${at.presentValue(["forecast", "totalCosts"])}`,
      judge: "money",
    },
    { name: "discountedFlows", value: at.total("discounted"), mustEqual: value, judge: "money" },
    {
      name: "cumulative",
      value: at.last("cumulative"),
      mustEqual: at.total(net),
      judge: "money",
    },
    {
      name: "cumulativeDiscounted",
      value: at.last("cumulativeDiscounted"),
      mustEqual: value,
      judge: "money",
    },
    {
      name: "nativeNpv",
      value,
      mustEqual:
        `${at.initial(net)}+IF(${isYearly},NPV(${name("ShownRate")},${afterInitial}),` +
        `NPV(${quarterly},${at.laterPeriods(net)})*(1+${quarterly})^${name("ShownOffset")})`,
      judge: "money",
    },
    {
      name: "scenarios",
      value: isBase(`${edition.on("risk")}${RISK_CELLS.npv(1)}`),
      mustEqual: isBase(value),
      judge: "money",
    },
  ];
}

/** What was closed stays as it was, and is explained. */
function closeChecks(context: CaseContext): CheckItem[] {
  const at = cashFlowReferences(context);
  const { edition } = context;
  const name = (defined: DefinedName) => edition.name(defined);
  const { columns } = workbookTexts.history;
  const history = (field: keyof typeof columns) => `${edition.table("history")}[${columns[field]}]`;
  const ledger = (field: "postedOn" | "amount") =>
    `${edition.table("ledger")}[${workbookTexts.actuals.columns[field]}]`;
  const results = edition.on("results");
  const closes = `COUNT(${history("close")})`;
  const closed = name("ShownClosed");
  const factor = `INDEX(${at.row("discountFactor")},1,MAX(0,${closed})+1)`;
  const kept = `INDEX(${history("netPresentValue")},MATCH(${name("ReportClose")},${history("close")},0))`;
  const reported = (formula: string) => `IF(${name("ReportClose")}="",0,${formula})`;
  const asOf = `"<="&${history("asOf")}`;
  return [
    {
      name: "gateIdentity",
      value: at.presentValue(["forecast", "net"]),
      mustEqual: `${at.presentValue("realised")}+N(${results}${measureCell("toGo")})*${factor}`,
      judge: "money",
    },
    {
      name: "report",
      value: reported(at.presentValue(["forecast", "net"])),
      mustEqual: reported(kept),
      judge: "money",
    },
    {
      name: "bridge",
      value: `COUNTIF(${history("residual")},">0")+COUNTIF(${history("residual")},"<0")`,
      mustEqual: "0",
      judge: "count",
    },
    {
      name: "closesInOrder",
      value: `IF(${closes}=0,0,MAX(${history("asOf")}))`,
      mustEqual: `IF(${closes}=0,0,INDEX(${history("asOf")},MATCH(MAX(${history("close")}),${history("close")},0)))`,
      judge: "count",
    },
    {
      name: "lastClosed",
      value: `IF(${closes}=0,N(${name("LastClosed")}),MAX(${history("quarter")}))`,
      mustEqual: `N(${name("LastClosed")})`,
      judge: "count",
    },
    {
      name: "ledgerRows",
      value: `SUMPRODUCT((COUNTIFS(${ledger("postedOn")},${asOf})<>${history("ledgerRows")})*(${history("close")}<>""))`,
      mustEqual: "0",
      judge: "count",
    },
    {
      name: "ledgerTotals",
      value:
        `SUMPRODUCT((ABS(SUMIFS(${ledger("amount")},${ledger("postedOn")},${asOf})-${history("ledgerTotal")})` +
        `>${name("CheckTolerance")}*(1+ABS(${history("ledgerTotal")})))*(${history("close")}<>""))`,
      mustEqual: "0",
      judge: "count",
    },
  ];
}

/** The business case stays as it was frozen. */
function baselineChecks({ edition, timeline }: CaseContext): CheckItem[] {
  const frozen = edition.on("frozenPlans");
  const first = FROZEN_HEADER + 1;
  // The business case is frozen before all else, so its lines are the first ones.
  const last = FROZEN_HEADER + MOST_LINES;
  const versions = `${frozen}$${FROZEN_COLUMNS.version}$${first}:$${FROZEN_COLUMNS.version}$${last}`;
  const amounts = `${frozen}$${timeline.initial}$${first}:$${timeline.last}$${last}`;
  const isBaseline = `(${versions}=0)*(${versions}<>"")`;
  const isFrozen = `${edition.name("BaselineFrozen")}=1`;
  const history = edition.on("history");
  const corner = `${frozen}$${timeline.initial}$${first}`;
  const place =
    `((ROW(${amounts})-ROW(${corner}))*COLUMNS(${amounts})` +
    `+COLUMN(${amounts})-COLUMN(${corner})+1)`;
  return [
    {
      name: "baselineTotal",
      value: `IF(${isFrozen},SUMPRODUCT(${isBaseline}*${amounts}),0)`,
      mustEqual: `IF(${isFrozen},${history}${gateCell(0, "planTotal")},0)`,
      judge: "money",
    },
    {
      name: "baselineChecksum",
      value: `IF(${isFrozen},SUMPRODUCT(${isBaseline}*${amounts}*${place}),0)`,
      mustEqual: `IF(${isFrozen},${history}${gateCell(0, "planChecksum")},0)`,
      judge: "money",
    },
  ];
}

const counted = (judge: "count" | "note", check: CheckItem["name"], value: string): CheckItem => ({
  name: check,
  value,
  mustEqual: "0",
  judge,
});

/** How many inputs break a rule; none may. */
function inputChecks(context: CaseContext): CheckItem[] {
  const { edition } = context;
  const at = cashFlowReferences(context);
  const inputs = edition.on("inputs");
  const name = (defined: DefinedName) => edition.name(defined);
  const faults = (...rules: string[]) => rules.map((rule) => `IF(${rule},0,1)`).join("+");
  const states = {
    costs: `${edition.on("costs")}${lineArea(COST_COLUMNS.state, COST_ROWS)}`,
    benefits: `${edition.on("benefits")}${lineArea(BENEFIT_COLUMNS.state, BENEFIT_ROWS)}`,
    customers: `${edition.on("customers")}${lineArea(CUSTOMER_COLUMNS.state, CUSTOMER_ROWS)}`,
  };
  const typedOver = quotedText(`*${workbookTexts.timeline.typedOver}`);
  const overlap = quotedText(workbookTexts.benefits.states.overlap);
  const problems = (kind: LineKind) =>
    `COUNTIF(${states[kind]},"?*")-COUNTIF(${states[kind]},${typedOver})`;
  return [
    counted(
      "count",
      "horizon",
      faults(`COUNTIF(${at.years("yearNumbers")},${name("Horizon")})=1`, `N(${name("Horizon")})>0`),
    ),
    counted(
      "count",
      "general",
      faults(
        `AND(ISNUMBER(${name("DiscountRate")}),N(${name("DiscountRate")})>-1)`,
        `COUNTIF(${inputs}${listArea("rateBases")},${name("RateBasis")})=1`,
        `COUNTIF(${inputs}${listArea("discounting")},${name("Discounting")})=1`,
        `COUNTIF(${inputs}${listArea("scenarios")},${name("Scenario")})=1`,
        `ISNUMBER(${name("CaseStart")})`,
        `N(${name("CrmUsers")})>0`,
      ),
    ),
    counted(
      "note",
      "entered",
      `IF(${at.total(["plan", "totalCosts"])}=0,1,0)+IF(${at.total(["plan", "totalBenefits"])}=0,1,0)`,
    ),
    counted("count", "costLines", problems("costs")),
    counted(
      "count",
      "benefitLines",
      `${problems("benefits")}-COUNTIF(${states.benefits},${overlap})`,
    ),
    counted("count", "overlap", `COUNTIF(${states.benefits},${overlap})`),
    counted("count", "customerLines", `COUNTIF(${states.customers},"?*")`),
    counted("note", "scenarioShown", faults(`${name("Scenario")}=${listWord("scenarios", 1)}`)),
  ];
}

/** Rows of the ledger that cannot count, or are missing. */
function ledgerChecks(context: CaseContext): CheckItem[] {
  const { edition } = context;
  const { columns } = workbookTexts.actuals;
  const ledger = (field: keyof typeof columns) => `${edition.table("ledger")}[${columns[field]}]`;
  const amounts = LEDGER_COLUMNS.amount;
  return [
    counted("count", "ledgerStates", `COUNTIF(${ledger("state")},"?*")`),
    {
      name: "ledgerOutside",
      value: `COUNT(${edition.on("actuals")}$${amounts}:$${amounts})`,
      mustEqual: `COUNT(${ledger("amount")})`,
      judge: "count",
    },
    counted(
      "note",
      "complete",
      `IF(${edition.name("ShownClosed")}<0,0,${KINDS.map((kind) => missing(context, kind)).join("+")})`,
    ),
  ];
}

/** Lines planned for the last closed quarter of which nothing was posted for it. */
function missing({ edition, timeline }: CaseContext, kind: LineKind): string {
  const rows = kind === "costs" ? COST_ROWS : BENEFIT_ROWS;
  const column = kind === "costs" ? COST_COLUMNS.line : BENEFIT_COLUMNS.line;
  const sheet = edition.on(kind);
  const plan = `${sheet}$${timeline.initial}$${rows.first}:$${timeline.last}$${rows.closing}`;
  const { columns } = workbookTexts.actuals;
  const ledger = (field: keyof typeof columns) => `${edition.table("ledger")}[${columns[field]}]`;
  const closed = edition.name("ShownClosed");
  return (
    `SUMPRODUCT((INDEX(${plan},0,MAX(0,${closed})+1)<>0)*(COUNTIFS(${ledger("line")},` +
    `${sheet}${lineArea(column, rows)},${ledger("period")},${closed})=0))`
  );
}

/** What the lines add up to in the years that count, whatever their category. */
function plannedByLine({ edition, timeline }: CaseContext, kind: LineKind): string {
  const [rows, factor] =
    kind === "costs"
      ? ([COST_ROWS, COST_COLUMNS.factor] as const)
      : ([BENEFIT_ROWS, BENEFIT_COLUMNS.factor] as const);
  const sheet = edition.on(kind);
  const plan = `${sheet}$${timeline.initial}$${rows.first}:$${timeline.last}$${rows.closing}`;
  const inHorizon = cashFlowReferences({ edition, timeline }).row("inHorizon");
  return `SUMPRODUCT(${plan}*${sheet}${lineArea(factor, rows)}*${inHorizon})`;
}

/** Where the add-in is loaded, its functions must agree. */
function crmChecks({ edition }: CaseContext): CheckItem[] {
  const results = edition.on("results");
  const compared = (name: CheckItem["name"], measure: MeasureName): CheckItem => ({
    name,
    value: `${results}${measureCell(measure, "crm")}`,
    mustEqual: `${results}${measureCell(measure)}`,
    judge: { measure },
  });
  const area = (column: "crm" | "valueWith") =>
    `${edition.on("customers")}${lineArea(CUSTOMER_COLUMNS[column], CUSTOMER_ROWS)}`;
  return [
    compared("crmNpv", "npv"),
    compared("crmRoi", "roi"),
    compared("crmIrr", "irr"),
    compared("crmPayback", "payback"),
    compared("crmBenefitCost", "benefitCost"),
    {
      name: "crmClv",
      value: `IF(COUNT(${area("crm")})=0,0,SUM(${area("crm")}))`,
      mustEqual: `IF(COUNT(${area("crm")})=0,0,SUM(${area("valueWith")}))`,
      judge: "money",
    },
  ];
}
