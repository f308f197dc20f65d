import { asksForBlanks, type Criterion, criterionOf, valueKeys } from "./criteria";
import {
  type ArrayValue,
  BLANK,
  type ErrorValue,
  type FunctionDescriptor,
  isArray,
  isError,
  rvArray,
  rvError,
  rvNumber,
  type RuntimeValue,
  type ScalarValue,
  topLeft,
} from "./excelts";
import { lift } from "./lift";
import { isWholeColumn } from "./shared-ranges";

/** What is made of the numbers whose cells meet all conditions. */
type Aggregate = (numbers: readonly number[]) => ScalarValue;

const sum: Aggregate = (numbers) => rvNumber(numbers.reduce((total, one) => total + one, 0));
const average: Aggregate = (numbers) =>
  numbers.length === 0
    ? rvError("#DIV/0!")
    : rvNumber(numbers.reduce((total, one) => total + one, 0) / numbers.length);
const largest: Aggregate = (numbers) => rvNumber(numbers.length === 0 ? 0 : extreme(numbers, 1));
const smallest: Aggregate = (numbers) => rvNumber(numbers.length === 0 ? 0 : extreme(numbers, -1));

/**
 * SUMIFS and its like. Ranges that several formulas read arrive as the very same array (see
 * shared-ranges.ts), so what was found out about one is remembered for the next.
 */
export const CONDITIONAL_FUNCTIONS: readonly FunctionDescriptor[] = [
  withOneCondition("SUMIF", sum),
  withOneCondition("AVERAGEIF", average),
  withConditions("SUMIFS", sum),
  withConditions("AVERAGEIFS", average),
  withConditions("MAXIFS", largest),
  withConditions("MINIFS", smallest),
  counting("COUNTIF", 2),
  counting("COUNTIFS", 254),
];

/** F(range, condition, [numbers]). */
function withOneCondition(name: string, aggregate: Aggregate): FunctionDescriptor {
  return {
    name,
    minArity: 2,
    maxArity: 3,
    invoke([range = BLANK, condition = BLANK, numbers = range]) {
      const cells = arrayOf(numbers);
      return eachCondition([range], [condition], (found) => aggregated(cells, found, aggregate));
    },
  };
}

/** F(numbers, range, condition, ...). */
function withConditions(name: string, aggregate: Aggregate): FunctionDescriptor {
  return {
    name,
    minArity: 3,
    maxArity: 255,
    invoke([numbers = BLANK, ...pairs]) {
      const cells = arrayOf(numbers);
      const [ranges, conditions] = separated(pairs);
      if (ranges.some((range) => !fits(cells, arrayOf(range)))) return rvError("#VALUE!");
      return eachCondition(ranges, conditions, (found) => aggregated(cells, found, aggregate));
    },
  };
}

/** F(range, condition, ...). */
function counting(name: string, maxArity: number): FunctionDescriptor {
  return {
    name,
    minArity: 2,
    maxArity,
    invoke(args) {
      const [ranges, conditions] = separated(args);
      return eachCondition(ranges, conditions, (found) => rvNumber(found.length));
    },
  };
}

/** Conditions may be arrays; then there is a result for each of their elements. */
function eachCondition(
  ranges: readonly RuntimeValue[],
  conditions: readonly RuntimeValue[],
  result: (found: readonly Place[]) => RuntimeValue,
): RuntimeValue {
  const arrays = ranges.map(arrayOf);
  const [first] = arrays;
  if (first === undefined || conditions.length < arrays.length) return rvError("#VALUE!");
  if (arrays.some((array) => !fits(first, array))) return rvError("#VALUE!");
  return lift(conditions, (values) => result(placesMeeting(arrays, values.map(criterionOf))));
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where all conditions are met: looked up for the rarest value that is asked for, then checked. */
function placesMeeting(
  arrays: readonly ArrayValue[],
  criteria: readonly Criterion[],
): readonly Place[] {
  const pairs = arrays.map((array, index) => ({ array, criterion: criteria[index] }));
  const lists = pairs.flatMap(({ array, criterion }) =>
    criterion === undefined || criterion.key === null || asksForBlanks(criterion)
      ? []
      : [placesByKey(array).get(criterion.key) ?? []],
  );
  const shortest = lists.sort((one, other) => one.length - other.length)[0];
  return (shortest ?? allPlaces(arrays)).filter(({ row, column }) =>
    pairs.every(({ array, criterion }) => criterion?.matches(cell(array, row, column)) === true),
  );
}

const PLACES = new WeakMap<ArrayValue, ReadonlyMap<string, readonly Place[]>>();

function placesByKey(array: ArrayValue): ReadonlyMap<string, readonly Place[]> {
  const known = PLACES.get(array);
  if (known !== undefined) return known;
  const places = new Map<string, Place[]>();
  array.rows.forEach((line, row) =>
    line.forEach((value, column) => {
      for (const key of valueKeys(value)) {
        const list = places.get(key);
        if (list === undefined) places.set(key, [{ row, column }]);
        else list.push({ row, column });
      }
    }),
  );
  PLACES.set(array, places);
  return places;
}

function allPlaces(arrays: readonly ArrayValue[]): Place[] {
  const height = Math.max(...arrays.map((array) => array.height));
  const width = arrays[0]?.width ?? 0;
  return Array.from({ length: height * width }, (_, index) => ({
    row: Math.floor(index / width),
    column: index % width,
  }));
}

function aggregated(cells: ArrayValue, found: readonly Place[], aggregate: Aggregate): ScalarValue {
  const numbers: number[] = [];
  let error: ErrorValue | null = null;
  for (const { row, column } of found) {
    const value = cell(cells, row, column);
    if (isError(value)) error ??= value;
    else if ("value" in value && typeof value.value === "number") numbers.push(value.value);
  }
  return error ?? aggregate(numbers);
}

function cell(array: ArrayValue, row: number, column: number): ScalarValue {
  return array.rows[row]?.[column] ?? BLANK;
}

/** Ranges must be of one shape; whole columns are, however far each of them is in use. */
function fits(one: ArrayValue, other: ArrayValue): boolean {
  if (one.width !== other.width) return false;
  return one.height === other.height || (isWholeColumn(one) && isWholeColumn(other));
}

function arrayOf(value: RuntimeValue): ArrayValue {
  return isArray(value) ? value : rvArray([[topLeft(value)]]);
}

function separated(
  pairs: readonly RuntimeValue[],
): readonly [ranges: RuntimeValue[], conditions: RuntimeValue[]] {
  return [pairs.filter((_, index) => index % 2 === 0), pairs.filter((_, index) => index % 2 === 1)];
}

function extreme(numbers: readonly number[], sign: 1 | -1): number {
  return numbers.reduce((best, one) => (one * sign > best * sign ? one : best));
}
