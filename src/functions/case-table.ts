import {
  caseMeasures,
  TIMINGS,
  type MeasureValue,
  type Timing,
  type ValuationFault,
} from "../core";
import { answerTable } from "./answer";
import { missing, number, rates, series, word } from "./cells";

/** What stands in the place of a measure that the case does not have. */
const INSTEAD: Partial<Record<ValuationFault, string>> = {
  "undefined-ratio": "no costs",
  "no-root": "none",
  "never-reached": "not reached",
  overflow: "too large",
};

const DUE: Readonly<Record<Timing, string>> = {
  end: "end of period",
  mid: "mid-period",
  start: "start of period",
};

/**
 * The usual measures of a business case as a table with a label and a value in each row: present values, returns by four methods, rates of return, paybacks and the benefit-cost ratio.
 * @customfunction CASE
 * @helpurl help/case.html
 * @param benefits Benefits in order of time in one row or column, the first cell today.
 * @param costs Costs as positive amounts, in as many cells as the benefits.
 * @param rate Discount rate per period, for example 10%, or a range with one rate for each period after today.
 * @param [timing] When amounts after today fall due within their period: "end" (default), "mid" or "start".
 * @param [periodsPerYear] How many periods make a year, for rates per year and paybacks in years: 12 for months. 1 if left out.
 * @returns Labels and values; a short text where the case has no such measure.
 */
export function caseTable(
  benefits: unknown[][],
  costs: unknown[][],
  rate: unknown[][],
  timing?: string,
  periodsPerYear?: number,
): unknown[][] {
  return answerTable(() => {
    const due = word(TIMINGS, "timing", timing) ?? "end";
    const perYear = number("periodsPerYear", periodsPerYear) ?? 1;
    const measures = caseMeasures(
      series("benefits", benefits),
      series("costs", costs),
      rates("rate", rate) ?? missing("rate"),
      due,
      perYear,
    );

    // With one period to the year nothing tells whether the periods are years.
    const unit = perYear === 1 ? "period" : "year";
    const roi = measures.returnOnInvestment;
    return [
      [`Present value of benefits, ${DUE[due]}`, shown(measures.presentValueOfBenefits)],
      [`Present value of costs, ${DUE[due]}`, shown(measures.presentValueOfCosts)],
      [`Net present value, ${DUE[due]}`, shown(measures.netPresentValue)],
      ["ROI, TEI method", shown(roi.TEI)],
      ["ROI, SIMPLE method, undiscounted", shown(roi.SIMPLE)],
      [
        `ROI, NUCLEUS method, mean net benefit per ${unit} / cost today`,
        shown(roi.NUCLEUS, "no cost today"),
      ],
      [`ROI, ANNUAL method, per ${unit}`, shown(roi.ANNUAL)],
      [`Internal rate of return, per ${unit}`, shown(measures.internalRateOfReturn)],
      ["Number of internal rates of return", measures.internalRateCount],
      [
        `Modified internal rate of return, per ${unit}`,
        shown(measures.modifiedInternalRateOfReturn, "none"),
      ],
      [`Payback, undiscounted, in ${unit}s`, shown(measures.payback)],
      [`Payback, discounted, in ${unit}s`, shown(measures.discountedPayback)],
      ["Benefit-cost ratio", shown(measures.benefitCostRatio)],
    ];
  });
}

function shown(value: MeasureValue, withoutBase = INSTEAD["undefined-ratio"]): number | string {
  if (typeof value === "number") return value;
  return (value === "undefined-ratio" ? withoutBase : INSTEAD[value]) ?? "none";
}
