import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { seededRandom } from "../support/random";

const BUNDLE = join(import.meta.dirname, "../../dist/functions.js");
const ROWS = 100_000;
const ROUNDS = 5;

export interface RowSpeed {
  readonly formula: string;
  readonly rowsPerSecond: number;
}

type CustomFunction = (...args: unknown[]) => unknown;

/** One call with 100,000 rows, by the built functions as Excel calls them. */
export function rowSpeeds(): RowSpeed[] | undefined {
  if (!existsSync(BUNDLE)) return undefined;
  const functions = new Map<string, CustomFunction>();
  const associate = (id: string, run: CustomFunction) => functions.set(id, run);
  Object.assign(globalThis, { CustomFunctions: { associate, Error } });
  vm.runInThisContext(readFileSync(BUNDLE, "utf8"));

  const next = seededRandom(20261125);
  const money = () => Math.round(next() * 1e6) / 100;
  const typed = (digits: number) => () => Math.round(next() * 10 ** digits) / 10 ** digits;
  const column = (value: () => number) => Array.from({ length: ROWS }, () => [value()]);
  const table = (columns: number, value: () => number) =>
    Array.from({ length: ROWS }, () => Array.from({ length: columns }, value));
  const computed = () => next() * 0.9;
  const low = column(money);
  return [
    speed(functions, "CLV", "typed", [column(money), column(typed(3)), 0.1]),
    speed(functions, "CLV", "computed", [column(computed), column(computed), 0.1]),
    speed(functions, "RISKADJ", "typed", [
      low,
      low.map(([value = 0]) => [value + 10]),
      low.map(([value = 0]) => [value + 100]),
    ]),
    speed(functions, "CLV.CASHFLOW", "12 periods, typed", [
      table(12, money),
      table(12, money),
      0.1,
      0.8,
    ]),
    speed(functions, "CLV.CASHFLOW", "12 periods, computed", [
      table(12, computed),
      table(12, computed),
      0.1,
      0.8,
    ]),
  ];
}

function speed(
  functions: ReadonlyMap<string, CustomFunction>,
  id: string,
  what: string,
  args: unknown[],
): RowSpeed {
  const run = functions.get(id);
  if (run === undefined) throw new Error(`dist/functions.js must hold ${id}`);
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    run(...args);
    return performance.now() - began;
  }).sort((one, other) => one - other);
  const median = times[Math.floor(ROUNDS / 2)] ?? NaN;
  return { formula: `CRM.${id}, ${what}`, rowsPerSecond: (ROWS / median) * 1000 };
}
