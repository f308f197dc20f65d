import { customerEquity, customerImpact, type FutureCustomers } from "../core";
import { answer, answerTable } from "./answer";
import { ArgumentError, missing, number, numbers, type Block } from "./cells";
import { pick, requireFit } from "./spread";

/**
 * Customer equity: what all customers are worth together, those of today and, if given, those still to be won.
 * @customfunction EQUITY
 * @helpurl help/equity.html
 * @param values Value per customer, one for each segment, or one for all. An empty cell counts as 0.
 * @param customers Number of customers in each segment, in a range of the same shape. An empty cell counts as 0.
 * @param [newCustomers] Customers still to be won: one column for each period, the first one period ahead; one row for each segment, or a single row. No new customers if left out.
 * @param [newValues] Value per new customer when won: one number, a column with one for each segment, a row with one for each period, or a full table. Leave it out only without new customers.
 * @param [rate] Discount rate per period for the values of new customers, for example 10%. 0 if left out.
 * @returns Value today, in the currency of the values.
 */
export function equity(
  values: unknown[][],
  customers: unknown[][],
  newCustomers?: unknown[][],
  newValues?: unknown[][],
  rate?: number,
): number {
  return answer(() => {
    const segments = bySegment({
      values: numbers("values", values),
      customers: numbers("customers", customers),
    });
    return customerEquity(
      segments.map(({ values: value }) => value ?? 0),
      segments.map(({ customers: count }) => count ?? 0),
      futureCustomers(
        numbers("newCustomers", newCustomers),
        numbers("newValues", newValues),
        number("rate", rate),
        segments.length,
      ),
    );
  });
}

/**
 * Impact of a measure on customer equity: the same customers valued without it and with it, and the return on its investment. Five labelled rows spill.
 * @customfunction IMPACT
 * @helpurl help/impact.html
 * @param valuesWithout Value per customer without the measure, one for each segment. An empty cell counts as 0.
 * @param valuesWith Value per customer with the measure, before its investment, in a range of the same shape.
 * @param [customers] Number of customers in each segment, in a range of the same shape, or one number for each segment alike. 1 if left out.
 * @param [investment] What the measure costs, as a present value and a positive amount. No return is shown if left out.
 * @returns Equity without, equity with, difference, return on the investment and difference per customer, each with its label.
 */
export function impact(
  valuesWithout: unknown[][],
  valuesWith: unknown[][],
  customers?: unknown[][],
  investment?: number,
): unknown[][] {
  return answerTable<string | number>(() => {
    const counts = numbers("customers", customers);
    const isOneEach = isLeftOut(counts);
    const segments = bySegment({
      valuesWithout: numbers("valuesWithout", valuesWithout),
      valuesWith: numbers("valuesWith", valuesWith),
      customers: counts,
    });
    const result = customerImpact(
      segments.map((segment) => segment.valuesWithout ?? 0),
      segments.map((segment) => segment.valuesWith ?? 0),
      segments.map((segment) => (isOneEach ? 1 : (segment.customers ?? 0))),
      number("investment", investment),
    );
    return [
      ["Equity without", result.equityWithout],
      ["Equity with", result.equityWith],
      ["Difference", result.difference],
      ["Return on investment", result.returnOnInvestment ?? "no investment"],
      ["Difference per customer", result.differencePerCustomer ?? "no customers"],
    ];
  });
}

/** Ranges of one shape cell by cell; a single number stands for every segment. */
function bySegment<Name extends string>(
  blocks: Readonly<Record<Name, Block<number>>>,
): Record<Name, number | undefined>[] {
  const entries = Object.entries(blocks) as [Name, Block<number>][];
  const [shape] = entries.filter(([, block]) => !isSingle(block));
  if (shape === undefined) return [cellsAt(entries, 0, 0)];
  const [name, { rows, columns }] = shape;
  const other = entries.find(
    ([, block]) => !isSingle(block) && (block.rows !== rows || block.columns !== columns),
  );
  if (other !== undefined) {
    throw new ArgumentError(
      `${name} and ${other[0]} must have the same shape, got ${rows} x ${columns} and ${other[1].rows} x ${other[1].columns}`,
    );
  }
  return Array.from({ length: rows * columns }, (_, index) =>
    cellsAt(entries, Math.floor(index / columns), index % columns),
  );
}

function cellsAt<Name extends string>(
  entries: readonly (readonly [Name, Block<number>])[],
  row: number,
  column: number,
): Record<Name, number | undefined> {
  return Object.fromEntries(
    entries.map(([name, block]) => [name, pick(block, row, column)]),
  ) as Record<Name, number | undefined>;
}

/** Cohorts period by period; undefined where there are none. */
function futureCustomers(
  counts: Block<number>,
  values: Block<number>,
  rate: number | undefined,
  segments: number,
): FutureCustomers | undefined {
  if (isLeftOut(counts)) {
    if (isLeftOut(values)) return undefined;
    throw new ArgumentError("newCustomers must be given with newValues, got an empty cell");
  }
  if (isLeftOut(values)) missing("newValues");
  const rows = { count: segments, each: "one for each segment" };
  requireFit("newCustomers", counts, {
    rows,
    columns: { count: counts.columns, each: "one for each period" },
  });
  requireFit("newValues", values, {
    rows: { ...rows, count: counts.rows },
    columns: { count: counts.columns, each: "one for each column of newCustomers" },
  });
  const cohorts = (block: Block<number>) =>
    Array.from({ length: counts.columns }, (_, period) =>
      Array.from({ length: counts.rows }, (__, segment) => pick(block, segment, period) ?? 0),
    );
  return { customers: cohorts(counts), values: cohorts(values), rate };
}

function isLeftOut(block: Block<number>): boolean {
  return isSingle(block) && block.at(0, 0) === undefined;
}

function isSingle({ rows, columns }: Block<unknown>): boolean {
  return rows === 1 && columns === 1;
}
