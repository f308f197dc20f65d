import {
  CONVENTIONS,
  customerLifetimeValue,
  markovLifetimeValues,
  scheduledLifetimeValue,
} from "../core";
import { answer, answerTable } from "./answer";
import { missing, number, numbers, rates, series, table, word, words } from "./cells";
import { pick, spread } from "./spread";

/**
 * Customer lifetime value at a constant retention rate. Any argument may be a column; the results then spill, one for each row.
 * @customfunction CLV
 * @helpurl help/clv.html
 * @param margin Margin per period from a customer who stays, after the cost of serving them.
 * @param retention Share of customers who stay from one period to the next, 0% to 100%.
 * @param rate Discount rate per period, for example 10%.
 * @param [convention] When margins are counted: "renewal" (default) after each renewal, "due" first one today, "arrears" at the end of each period, "mid" in the middle of each period.
 * @param [periods] How many margins are counted. Leave it out for a lifetime without end.
 * @param [growth] Growth of the margin per period, for example 2%. 0 if left out.
 * @param [acquisitionCost] Cost of winning the customer today, as a positive amount. 0 if left out.
 * @returns Value today per customer, in the currency of the margin.
 */
export function clv(
  margin: unknown[][],
  retention: unknown[][],
  rate: unknown[][],
  convention?: unknown[][],
  periods?: unknown[][],
  growth?: unknown[][],
  acquisitionCost?: unknown[][],
): number[][] {
  return answerTable(() => {
    const blocks = {
      margin: numbers("margin", margin),
      retention: numbers("retention", retention),
      rate: numbers("rate", rate),
      convention: words(CONVENTIONS, "convention", convention),
      periods: numbers("periods", periods),
      growth: numbers("growth", growth),
      acquisitionCost: numbers("acquisitionCost", acquisitionCost),
    };
    return spread(blocks, (row, column) =>
      customerLifetimeValue(
        pick(blocks.margin, row, column) ?? missing("margin"),
        pick(blocks.retention, row, column) ?? missing("retention"),
        pick(blocks.rate, row, column) ?? missing("rate"),
        {
          convention: pick(blocks.convention, row, column),
          periods: pick(blocks.periods, row, column),
          growth: pick(blocks.growth, row, column),
          acquisitionCost: pick(blocks.acquisitionCost, row, column),
        },
      ),
    );
  });
}

/**
 * Customer lifetime value when retention changes from period to period, for example 50% after the first year and 75% after each later one.
 * @customfunction CLV.SCHEDULE
 * @helpurl help/clv.schedule.html
 * @param margins Margin per period from a customer who stays: one number that goes on, or a row or column of margins, after which there are no more. An empty cell counts as 0.
 * @param retentions Share of customers who stay at the first renewal, the second and so on, in one row or column. The last one holds on.
 * @param rate Discount rate per period, for example 10%.
 * @param [convention] When margins are counted: "renewal" (default) after each renewal, "due" first one today, "arrears" at the end of each period, "mid" in the middle of each period.
 * @param [periods] How many margins are counted. Leave it out to count all.
 * @returns Value today per customer, in the currency of the margins.
 */
export function clvSchedule(
  margins: unknown[][],
  retentions: unknown[][],
  rate: number,
  convention?: string,
  periods?: number,
): number {
  return answer(() =>
    scheduledLifetimeValue(
      oneOrMore(series("margins", margins)),
      rates("retentions", retentions) ?? missing("retentions"),
      number("rate", rate) ?? missing("rate"),
      {
        convention: word(CONVENTIONS, "convention", convention),
        periods: number("periods", periods),
      },
    ),
  );
}

/**
 * Customer lifetime value for customers who move between states, such as recently active, dormant and lost. One value for each state spills down.
 * @customfunction CLV.MARKOV
 * @helpurl help/clv.markov.html
 * @param transitions Probability of going from the state of the row to the state of the column within a period, as a square range. Each row adds up to 100%.
 * @param margins Margin per period from a customer in each state, the first one due today, in one row or column. An empty cell counts as 0.
 * @param rate Discount rate per period, for example 10%.
 * @param [periods] How many periods after today are counted. Leave it out for a lifetime without end.
 * @returns Value today per customer, one for each state, in the currency of the margins.
 */
export function clvMarkov(
  transitions: unknown[][],
  margins: unknown[][],
  rate: number,
  periods?: number,
): number[][] {
  return answerTable(() =>
    markovLifetimeValues(
      table("transitions", transitions),
      series("margins", margins),
      number("rate", rate) ?? missing("rate"),
      number("periods", periods),
    ).map((value) => [value]),
  );
}

/** A single margin goes on, a series comes to an end. */
function oneOrMore(values: readonly number[]): number | readonly number[] {
  const [first = 0] = values;
  return values.length === 1 ? first : values;
}
