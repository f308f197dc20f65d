import { type FunctionDescriptor, lookupFunction, rvArray, type RuntimeValue } from "./excelts";
import { lift } from "./lift";
import { rowsOf } from "./runtime-value";

/** Where a function takes ranges; its other arguments are single values. */
const RANGES: Readonly<Record<string, (position: number) => boolean>> = {
  COUNTIF: (position) => position === 0,
  SUMIF: (position) => position !== 1,
  AVERAGEIF: (position) => position !== 1,
  COUNTIFS: (position) => position % 2 === 0,
  SUMIFS: firstAndPairs,
  AVERAGEIFS: firstAndPairs,
  MAXIFS: firstAndPairs,
  MINIFS: firstAndPairs,
  MATCH: (position) => position === 1,
};

function firstAndPairs(position: number): boolean {
  return position === 0 || position % 2 === 1;
}

/**
 * Functions of ranges, as Excel has them: a range may be a single cell, such as the column of a
 * table with one row, and where a single value is expected an array gives one result for each.
 */
export const RANGE_FUNCTIONS: readonly FunctionDescriptor[] = Object.entries(RANGES).flatMap(
  ([name, isRange]) => {
    const descriptor = lookupFunction(name);
    if (descriptor === undefined) return [];
    return [
      { ...descriptor, invoke: (args: RuntimeValue[]) => perValue(descriptor, isRange, args) },
    ];
  },
);

function perValue(
  { invoke }: FunctionDescriptor,
  isRange: (position: number) => boolean,
  args: readonly RuntimeValue[],
): RuntimeValue {
  const ranges = args.map((arg, position) => (isRange(position) ? asRange(arg) : null));
  const singles = args.filter((_, position) => !isRange(position));
  return lift(singles, (values) => {
    const rest = values.values();
    return invoke(ranges.map((range) => range ?? rest.next().value ?? rvArray([])));
  });
}

function asRange(arg: RuntimeValue): RuntimeValue {
  return "rows" in arg ? arg : rvArray(rowsOf(arg).map((row) => [...row]));
}
