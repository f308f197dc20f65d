import { workbookTexts } from "../../locales/en/workbook";
import { quotedText, type CaseContext } from "./case-context";
import { caseReferences } from "./case-references";
import { INPUT_ROWS, listArea } from "./inputs-layout";
import { measureRow, type MeasureName } from "./measures";

const { states } = workbookTexts.inputs;

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
  return [...sumChecks(context), ...inputChecks(context), ...crmChecks(context)];
}

/** The same money reached by two ways. */
function sumChecks(context: CaseContext): CheckItem[] {
  const at = caseReferences(context);
  const { edition } = context;
  const rate = edition.name("DiscountRate");
  const netPresentValue = at.presentValue("net");
  return [
    {
      name: "benefitsBySource",
      value: at.total("totalBenefits"),
      mustEqual: countedLines(context, "benefits"),
      judge: "money",
    },
    {
      name: "costsByCategory",
      value: at.total("totalCosts"),
      mustEqual: countedLines(context, "costs"),
      judge: "money",
    },
    {
      name: "presentValues",
      value: netPresentValue,
      mustEqual: `${at.presentValue("totalBenefits")}-${at.presentValue("totalCosts")}`,
      judge: "money",
    },
    {
      name: "discountedFlows",
      value: at.total("discounted"),
      mustEqual: netPresentValue,
      judge: "money",
    },
    {
      name: "cumulative",
      value: at.last("cumulative"),
      mustEqual: at.total("net"),
      judge: "money",
    },
    {
      name: "cumulativeDiscounted",
      value: at.last("cumulativeDiscounted"),
      mustEqual: netPresentValue,
      judge: "money",
    },
    {
      name: "nativeNpv",
      value: netPresentValue,
      mustEqual:
        `${at.initial("net")}+NPV(${rate},${at.laterPeriods("net")})` +
        `*(1+${rate})^${edition.name("TimingOffset")}`,
      judge: "money",
    },
  ];
}

/** How many inputs break a rule; none may. */
function inputChecks(context: CaseContext): CheckItem[] {
  const at = caseReferences(context);
  const { edition, timeline } = context;
  const inputs = edition.on("inputs");
  const name = (defined: Parameters<typeof edition.name>[0]) => edition.name(defined);
  const faults = (...rules: string[]) => rules.map((rule) => `IF(${rule},0,1)`).join("+");
  const lines = (kind: LineKind, state: string) => {
    const { first, last } = INPUT_ROWS[kind];
    const column = timeline.afterTotal;
    return `COUNTIF(${inputs}$${column}$${first}:$${column}$${last},${quotedText(state)})`;
  };
  const either = (state: string) => `${lines("costs", state)}+${lines("benefits", state)}`;
  const allLines = (kind: LineKind) => `${inputs}$${timeline.total}$${INPUT_ROWS[kind].total}`;
  const counted = (
    judge: "count" | "note",
    check: CheckItem["name"],
    value: string,
  ): CheckItem => ({
    name: check,
    value,
    mustEqual: "0",
    judge,
  });
  return [
    counted(
      "count",
      "horizon",
      faults(`COUNTIF(${at.laterPeriods("periods")},${name("Horizon")})=1`),
    ),
    counted(
      "count",
      "general",
      faults(
        `AND(ISNUMBER(${name("DiscountRate")}),N(${name("DiscountRate")})>-1)`,
        `COUNTIF(${inputs}${listArea("timings")},${name("Timing")})=1`,
        `ISNUMBER(${name("FirstYear")})`,
        `N(${name("CrmUsers")})>0`,
      ),
    ),
    counted(
      "note",
      "entered",
      KINDS.map((kind) => `IF(COUNT(${amounts(context, kind)})=0,1,0)`).join("+"),
    ),
    counted("count", "category", lines("costs", states.noCategory)),
    counted("count", "source", lines("benefits", states.noSource)),
    counted("count", "text", either(states.text)),
    counted("note", "negative", either(states.negative)),
    counted(
      "note",
      "beyondHorizon",
      `${allLines("costs")}-${countedLines(context, "costs")}` +
        `+${allLines("benefits")}-${countedLines(context, "benefits")}`,
    ),
  ];
}

/** Every cell for an amount, of costs and of benefits. */
export function enteredAmounts(context: CaseContext): string {
  return KINDS.map((kind) => amounts(context, kind)).join(",");
}

function amounts({ edition, timeline }: CaseContext, kind: LineKind): string {
  const { first, last } = INPUT_ROWS[kind];
  return `${edition.on("inputs")}$${timeline.initial}$${first}:$${timeline.last}$${last}`;
}

/** What the lines of Inputs add up to in the years that count, whatever their category. */
function countedLines(context: CaseContext, kind: LineKind): string {
  const { edition, timeline } = context;
  const { total } = INPUT_ROWS[kind];
  const totals = `${edition.on("inputs")}$${timeline.initial}$${total}:$${timeline.last}$${total}`;
  return `SUMPRODUCT(${totals},${caseReferences(context).row("inHorizon")})`;
}

/** Where the add-in is loaded, its functions must agree. */
function crmChecks({ edition }: CaseContext): CheckItem[] {
  const results = edition.on("results");
  const compared = (name: CheckItem["name"], measure: MeasureName): CheckItem => ({
    name,
    value: `${results}$D$${measureRow(measure)}`,
    mustEqual: `${results}$C$${measureRow(measure)}`,
    judge: { measure },
  });
  return [
    compared("crmNpv", "npv"),
    compared("crmRoi", "roi"),
    compared("crmIrr", "irr"),
    compared("crmPayback", "payback"),
    compared("crmBenefitCost", "benefitCost"),
  ];
}
