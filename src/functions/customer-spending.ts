import { acquisitionPayback, lifetimeValueRatio, spendingAllocation } from "../core";
import { answerTable } from "./answer";
import { missing, number, numbers } from "./cells";
import { pick, requireFit, rowByRow } from "./spread";

/**
 * Best spending on winning and on keeping customers (Blattberg and Deighton), for response rates of the form ceiling x (1 - exp(-steepness x spending)). Six labelled rows spill.
 * @customfunction ALLOCATE
 * @helpurl help/allocate.html
 * @param acquisitionCeiling Share of prospects that no spending exceeds, above 0% and up to 100%.
 * @param acquisitionSteepness How fast the share of prospects won responds to spending per prospect, per unit of money, above 0.
 * @param retentionCeiling Share of customers kept that no spending exceeds, from 0% to below 100%.
 * @param retentionSteepness How fast the share of customers kept responds to spending per customer and period, per unit of money, above 0.
 * @param margin Margin per period from a customer, before the spending on keeping them.
 * @param rate Discount rate per period, for example 10%.
 * @returns Best acquisition spending and the rate it reaches, best retention spending and its rate, value of a customer won and equity per prospect, each with its label.
 */
export function allocate(
  acquisitionCeiling: number,
  acquisitionSteepness: number,
  retentionCeiling: number,
  retentionSteepness: number,
  margin: number,
  rate: number,
): unknown[][] {
  return answerTable<string | number>(() => {
    const best = spendingAllocation(
      {
        ceiling: required("acquisitionCeiling", acquisitionCeiling),
        steepness: required("acquisitionSteepness", acquisitionSteepness),
      },
      {
        ceiling: required("retentionCeiling", retentionCeiling),
        steepness: required("retentionSteepness", retentionSteepness),
      },
      required("margin", margin),
      required("rate", rate),
    );
    return [
      ["Acquisition spending per prospect", best.acquisitionSpending],
      ["Acquisition rate", best.acquisitionRate],
      ["Retention spending per customer", best.retentionSpending],
      ["Retention rate", best.retentionRate],
      ["Value of a customer won", best.customerValue],
      ["Customer equity per prospect", best.equityPerProspect],
    ];
  });
}

/**
 * Ratio of customer lifetime value to acquisition cost and, with a monthly margin, the months it takes to earn that cost back. One row for each customer spills.
 * @customfunction LTVCAC
 * @helpurl help/ltvcac.html
 * @param clv Customer lifetime value before the acquisition cost: one number, or a column with one for each customer.
 * @param acquisitionCost Cost of winning a customer, above 0: one number, or a column.
 * @param [monthlyMargin] Margin per month, above 0: one number, or a column. No months are shown if left out.
 * @returns The ratio, and in a second column the months to recover the acquisition cost if a monthly margin is given.
 */
export function ltvcac(
  clv: unknown[][],
  acquisitionCost: unknown[][],
  monthlyMargin?: unknown[][],
): number[][] {
  return answerTable(() => {
    const blocks = {
      clv: numbers("clv", clv),
      acquisitionCost: numbers("acquisitionCost", acquisitionCost),
      monthlyMargin: numbers("monthlyMargin", monthlyMargin),
    };
    const count = Math.max(...Object.values(blocks).map(({ rows }) => rows));
    for (const [name, block] of Object.entries(blocks)) {
      requireFit(name, block, {
        rows: { count, each: "one for each customer" },
        columns: { count: 1, each: "" },
      });
    }
    const margins = blocks.monthlyMargin;
    const hasMonths = margins.rows > 1 || margins.at(0, 0) !== undefined;
    return rowByRow(count, (row) => {
      const cost = pick(blocks.acquisitionCost, row, 0) ?? missing("acquisitionCost");
      const ratio = lifetimeValueRatio(pick(blocks.clv, row, 0) ?? missing("clv"), cost);
      if (!hasMonths) return [ratio];
      const margin = pick(margins, row, 0) ?? missing("monthlyMargin");
      return [ratio, acquisitionPayback(cost, margin)];
    });
  });
}

function required(parameter: string, argument: unknown): number {
  return number(parameter, argument) ?? missing(parameter);
}
