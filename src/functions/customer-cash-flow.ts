import { customerCashFlowValue, TIMINGS, type FirstPeriod, type RetentionRate } from "../core";
import { answerTable } from "./answer";
import { missing, number, numbers, table, word, type Block } from "./cells";
import { pick, requireFit, rowByRow } from "./spread";

/**
 * Customer lifetime value from revenues and costs by period: one customer or segment in each row, one period in each column. The values spill, one for each row.
 * @customfunction CLV.CASHFLOW
 * @helpurl help/clv.cashflow.html
 * @param revenues Revenues: one row for each customer or segment, one column for each period. An empty cell counts as 0.
 * @param costs Costs as positive amounts: as many cells as revenues, or one row for all customers, one column for all periods, one number for everything.
 * @param rate Discount rate per period, for example 10%, or one row with a rate for each period after today.
 * @param [retention] Share of customers who stay in each period: one number, a column with one for each customer, a row with one for each period after today, or a full table. Everybody stays if left out.
 * @param [timing] When flows after today fall due within their period: "end" (default), "mid" or "start".
 * @param [first] 1 (default): the first column is the period that begins today. 0: the first column is today, certain and not discounted.
 * @param [acquisitionCost] Cost of winning the customer today, as a positive amount: one number, or a column with one for each customer. 0 if left out.
 * @returns Value today, one for each row, in the currency of the revenues.
 */
export function clvCashflow(
  revenues: unknown[][],
  costs: unknown[][],
  rate: unknown[][],
  retention?: unknown[][],
  timing?: string,
  first?: number,
  acquisitionCost?: unknown[][],
): number[][] {
  return answerTable(() => {
    const received = table("revenues", revenues);
    const paid = numbers("costs", costs);
    const shares = numbers("retention", retention);
    const won = numbers("acquisitionCost", acquisitionCost);
    const discount = numbers("rate", rate);
    // Core refuses any number that is not a FirstPeriod.
    const from = (number("first", first) ?? 1) as FirstPeriod;
    const due = word(TIMINGS, "timing", timing);

    const customers = { count: received.length, each: "one for each row of revenues" };
    const columns = received[0]?.length ?? 0;
    const periods = { count: columns, each: "one for each column of revenues" };
    const later = { count: columns - 1 + from, each: "one for each period after today" };
    const single = { count: 1, each: "" };
    requireFit("costs", paid, { rows: customers, columns: periods });
    requireFit("rate", discount, { rows: single, columns: later });
    requireFit("retention", shares, { rows: customers, columns: later });
    requireFit("acquisitionCost", won, { rows: customers, columns: single });

    const rates = ofRow("rate", discount, 0) ?? missing("rate");
    return rowByRow(received.length, (row) => {
      const flows = received[row] ?? [];
      const outflows = flows.map((_, column) => pick(paid, row, column) ?? 0);
      const value = customerCashFlowValue(flows, outflows, rates, {
        retention: ofRow("retention", shares, row),
        timing: due,
        first: from,
        acquisitionCost: pick(won, row, 0),
      });
      return [value];
    });
  });
}

/** One number for all periods of a row, or one for each; undefined where the argument is omitted. */
function ofRow(parameter: string, block: Block<number>, row: number): RetentionRate | undefined {
  if (block.columns > 1) {
    return Array.from(
      { length: block.columns },
      (_, column) => pick(block, row, column) ?? missing(`${parameter} of period ${column + 1}`),
    );
  }
  return pick(block, row, 0) ?? (block.rows > 1 ? missing(parameter) : undefined);
}
