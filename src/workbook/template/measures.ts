import { workbookTexts } from "../../locales/en/workbook";
import { formula, quotedText, type CaseContext } from "./case-context";
import { caseReferences } from "./case-references";
import type { PlanCell } from "./plan";
import type { NumberFormatName } from "./styles";

const texts = workbookTexts.results;
const NOT_AVAILABLE = quotedText(workbookTexts.notAvailable);

export type MeasureName = keyof typeof texts.measures;

/** One row of the table on Results. */
export interface Measure {
  readonly name: MeasureName;
  readonly label: PlanCell;
  /** Native formula, without "=". */
  readonly value: string;
  readonly number: NumberFormatName;
  readonly convention: PlanCell;
  readonly crm?: CrmCounterpart;
}

/** The CRM function that must give the same, and the scale on which "the same" is judged. */
interface CrmCounterpart {
  readonly call: string;
  readonly scale: string;
}

const ORDER = [
  "npv",
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
] as const satisfies readonly MeasureName[];

const FIRST_MEASURE_ROW = 21;

/** The row of a measure on Results. */
export function measureRow(name: MeasureName): number {
  return FIRST_MEASURE_ROW + ORDER.indexOf(name);
}

export const LAST_MEASURE_ROW = FIRST_MEASURE_ROW + ORDER.length - 1;

/** All measures in the order in which Results shows them. */
export function measures(context: CaseContext): readonly Measure[] {
  const all = allMeasures(context);
  return ORDER.map((name) => ({ name, ...all[name] }));
}

function allMeasures(context: CaseContext): Record<MeasureName, Omit<Measure, "name">> {
  const { edition } = context;
  const at = caseReferences(context);
  const name = (defined: Parameters<typeof edition.name>[0]) => edition.name(defined);
  const value = (measure: MeasureName) => `C${measureRow(measure)}`;

  const empty = `AND(${at.total("totalBenefits")}=0,${at.total("totalCosts")}=0)`;
  const unlessEmpty = (measure: string) => `IF(${empty},${NOT_AVAILABLE},${measure})`;
  const perPresentCost = (amount: string) =>
    `IF(${at.presentValue("totalCosts")}=0,${NOT_AVAILABLE},${amount}/${at.presentValue("totalCosts")})`;
  const paybackOf = (sum: "cumulative" | "cumulativeDiscounted", crossings: string) =>
    unlessEmpty(
      `IF(MIN(${at.row(sum)})>=0,0,IF(COUNT(${crossings})=0,${quotedText(texts.notReached)},MIN(${crossings})))`,
    );
  const { conventions } = texts;

  return {
    npv: {
      label: texts.measures.npv,
      value: unlessEmpty(at.presentValue("net")),
      number: "money",
      convention: formula(`=${quotedText(conventions.npv)}&${name("Timing")}`),
      crm: {
        call: `CRM.NPV(${name("DiscountRate")},${at.row("net")},${name("Timing")})`,
        scale: `(1+${at.total("totalBenefits")}+${at.total("totalCosts")})`,
      },
    },
    roi: {
      label: texts.measures.roi,
      value: perPresentCost(
        `(${at.presentValue("totalBenefits")}-${at.presentValue("totalCosts")})`,
      ),
      number: "rate",
      convention: conventions.roi,
      crm: {
        call:
          `CRM.ROI(${at.row("totalBenefits")},${at.row("totalCosts")},` +
          `${name("DiscountRate")},"TEI",${name("Timing")})`,
        scale: `(1+ABS(${value("roi")}))`,
      },
    },
    irr: {
      label: texts.measures.irr,
      // High rates can escape the search from Excel's own guess; the undiscounted return leads there.
      value:
        `IF(${at.total("signChange")}=0,${NOT_AVAILABLE},IFERROR(IRR(${at.row("net")}),` +
        `IFERROR(IRR(${at.row("net")},${at.total("net")}/${at.total("totalCosts")}),${NOT_AVAILABLE})))`,
      number: "rate",
      convention: formula(
        `=IF(${at.total("signChange")}>1,${at.total("signChange")}` +
          `&${quotedText(conventions.irrMany)},IF(${at.total("signChange")}=1,` +
          `${quotedText(conventions.irrOne)},${quotedText(conventions.irrNone)}))`,
      ),
      // Of several rates the one that stands beside it: which of them Excel finds is its own affair.
      crm: {
        call: `CRM.IRR(${at.row("net")},${value("irr")})`,
        scale: `(1+ABS(${value("irr")}))`,
      },
    },
    payback: {
      label: texts.measures.payback,
      value: paybackOf("cumulative", at.row("crossing")),
      number: "decimal",
      convention: conventions.payback,
      crm: { call: `CRM.PAYBACK(${at.row("net")})`, scale: `(1+${value("payback")})` },
    },
    discountedPayback: {
      label: texts.measures.discountedPayback,
      value: paybackOf("cumulativeDiscounted", at.row("discountedCrossing")),
      number: "decimal",
      convention: conventions.discountedPayback,
    },
    benefitCost: {
      label: texts.measures.benefitCost,
      value: perPresentCost(at.presentValue("totalBenefits")),
      number: "ratio",
      convention: conventions.benefitCost,
      crm: {
        call:
          `CRM.BCR(${at.row("totalBenefits")},${at.row("totalCosts")},` +
          `${name("DiscountRate")},${name("Timing")})`,
        scale: `(1+ABS(${value("benefitCost")}))`,
      },
    },
    costPerUser: {
      label: formula(
        `=${quotedText(texts.measures.costPerUser[0])}&MIN(${name("UserCostYears")},${name("Horizon")})` +
          `&${quotedText(texts.measures.costPerUser[1])}`,
      ),
      value:
        `IF(OR(${at.total("totalCosts")}=0,N(${name("CrmUsers")})=0),${NOT_AVAILABLE},` +
        `SUMIF(${at.row("periods")},"<="&${name("UserCostYears")},${at.row("totalCosts")})/${name("CrmUsers")})`,
      number: "money",
      convention: conventions.costPerUser,
    },
    costBand: {
      label: texts.measures.costBand,
      value:
        `IF(ISNUMBER(${value("costPerUser")}),IF(${name("Horizon")}<${name("UserCostYears")},` +
        `${quotedText(texts.band.short)},IF(${value("costPerUser")}<${name("UserCostLow")},` +
        `${quotedText(texts.band.below)},IF(${value("costPerUser")}>${name("UserCostHigh")},` +
        `${quotedText(texts.band.above)},${quotedText(texts.band.within)}))),${value("costPerUser")})`,
      number: "money",
      convention: bandConvention(context),
    },
    presentValueBenefits: {
      label: texts.measures.presentValueBenefits,
      value: unlessEmpty(at.presentValue("totalBenefits")),
      number: "money",
      convention: conventions.presentValue,
    },
    presentValueCosts: {
      label: texts.measures.presentValueCosts,
      value: unlessEmpty(at.presentValue("totalCosts")),
      number: "money",
      convention: conventions.presentValue,
    },
    totalBenefits: {
      label: texts.measures.totalBenefits,
      value: unlessEmpty(at.total("totalBenefits")),
      number: "money",
      convention: conventions.undiscounted,
    },
    totalCosts: {
      label: texts.measures.totalCosts,
      value: unlessEmpty(at.total("totalCosts")),
      number: "money",
      convention: conventions.undiscounted,
    },
    peakFunding: {
      label: texts.measures.peakFunding,
      value: unlessEmpty(`MAX(0,-MIN(${at.row("cumulative")}))`),
      number: "money",
      convention: conventions.peakFunding,
    },
  };
}

/** "15,000 to 30,000 ...": FIXED writes a number as text the same way in every language. */
function bandConvention({ edition }: CaseContext): PlanCell {
  const [between, after] = texts.conventions.costBand;
  const amount = (name: "UserCostLow" | "UserCostHigh") => `FIXED(${edition.name(name)},0)`;
  return formula(
    `=${amount("UserCostLow")}&${quotedText(between)}` +
      `&${amount("UserCostHigh")}&${quotedText(after)}`,
  );
}
