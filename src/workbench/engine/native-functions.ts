import {
  type FunctionDescriptor,
  isError,
  lookupFunction,
  rvArray,
  rvBoolean,
  rvError,
  rvNumber,
  type RuntimeValue,
  type ScalarValue,
  toNumberRV,
} from "./excelts";
import { parseEntry } from "./entry";
import { rowsOf } from "./runtime-value";

/**
 * Functions in which the calculation underneath differs from Excel, or which it lacks. They take
 * the place of those of the same name.
 */
export const NATIVE_FUNCTIONS: ReadonlyMap<string, FunctionDescriptor> = new Map(
  [
    numeric("ROUND", roundHalfUp),
    numeric("ROUNDUP", (value, digits) => roundWith(Math.ceil, value, digits)),
    numeric("ROUNDDOWN", (value, digits) => roundWith(Math.floor, value, digits)),
    define("VALUE", 1, 1, ([text]) => each(text, valueOf)),
    legacy("POISSON", 3, 3, "POISSON.DIST", (args) => args),
    legacy("GAMMADIST", 4, 4, "GAMMA.DIST", (args) => args),
    legacy("CHIDIST", 2, 2, "CHISQ.DIST.RT", (args) => args),
    legacy("FDIST", 3, 3, "F.DIST.RT", (args) => args),
    legacy("BETADIST", 3, 5, "BETA.DIST", ([x, alpha, beta, ...bounds]) =>
      [x, alpha, beta, rvBoolean(true), ...bounds].filter((one) => one !== undefined),
    ),
  ].map((descriptor) => [descriptor.name, descriptor]),
);

function define(
  name: string,
  minArity: number,
  maxArity: number,
  invoke: FunctionDescriptor["invoke"],
): FunctionDescriptor {
  return { name, minArity, maxArity, invoke };
}

/** A function under its old name, which Excel keeps for old workbooks. */
function legacy(
  name: string,
  minArity: number,
  maxArity: number,
  modern: string,
  rearrange: (args: RuntimeValue[]) => RuntimeValue[],
): FunctionDescriptor {
  return define(
    name,
    minArity,
    maxArity,
    (args) => lookupFunction(modern)?.invoke(rearrange(args)) ?? rvError("#NAME?"),
  );
}

/** A function of a number and a number of digits, applied to every element of its arguments. */
function numeric(name: string, compute: (value: number, digits: number) => number) {
  return define(name, 2, 2, ([values, digits]) => {
    const digitRows = digits === undefined ? [] : rowsOf(digits);
    return each(values, (value, row, column) => {
      const number = toNumberRV(value);
      const places = toNumberRV(
        digitRows[row]?.[column] ?? digitRows[0]?.[column] ?? digitRows[0]?.[0] ?? rvNumber(0),
      );
      if (!("value" in number)) return number;
      if (!("value" in places)) return places;
      return rvNumber(compute(number.value, Math.trunc(places.value)));
    });
  });
}

function each(
  value: RuntimeValue | undefined,
  compute: (value: ScalarValue, row: number, column: number) => ScalarValue,
): RuntimeValue {
  if (value === undefined) return rvError("#VALUE!");
  const rows = rowsOf(value).map((row, r) => row.map((one, c) => compute(one, r, c)));
  return "rows" in value ? rvArray(rows) : (rows[0]?.[0] ?? rvError("#VALUE!"));
}

/**
 * Excel rounds the number it shows (15 digits), not the double below it: 1.005 is a little less
 * than its name says, and still rounds up to 1.01.
 */
function roundHalfUp(value: number, digits: number): number {
  return roundWith(Math.round, value, digits);
}

function roundWith(rounding: (value: number) => number, value: number, digits: number): number {
  const shifted = shiftPoint(Number(Math.abs(value).toPrecision(15)), digits);
  // So far right of the point that there is nothing left to round.
  if (shifted >= 1e15) return value;
  return Math.sign(value) * shiftPoint(rounding(shifted), -digits);
}

/** value * 10^places, exact in decimal: 1.005 becomes 100.5 and not 100.49999999999999. */
function shiftPoint(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = value.toString().split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** A text is worth what typing it into a cell would give. */
function valueOf(value: ScalarValue): ScalarValue {
  if (isError(value)) return value;
  if (!("value" in value)) return rvNumber(0);
  if (typeof value.value === "number") return rvNumber(value.value);
  if (typeof value.value === "boolean") return rvError("#VALUE!");
  const entered = parseEntry(value.value).value;
  return typeof entered === "number" ? rvNumber(entered) : rvError("#VALUE!");
}
