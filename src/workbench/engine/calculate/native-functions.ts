import { parseEntry } from "../cells/entry";
import { CONDITIONAL_FUNCTIONS } from "./conditional-functions";
import {
  BLANK,
  type FunctionDescriptor,
  isError,
  lookupFunction,
  rvArray,
  rvBoolean,
  rvError,
  rvNumber,
  rvString,
  type RuntimeValue,
  type ScalarValue,
  toNumberRV,
} from "./excelts";
import { lift } from "./lift";
import { textOf } from "./native-operators";
import { normalCumulative, normalDensity } from "./normal-distribution";
import { rowsOf } from "./runtime-value";

/** Functions of single values, which Excel applies to arrays element by element. */
const LIFTED = (
  "ABS CEILING CHAR CLEAN CODE COMBIN DATE DATEVALUE DAY DAYS EDATE EFFECT EOMONTH EVEN EXACT EXP " +
  "FACT FIND FLOOR HOUR INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD " +
  "ISOWEEKNUM ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MINUTE MOD MONTH MROUND N NOMINAL NORM.INV " +
  "NORM.S.INV NORMINV NORMSINV NOT ODD POWER PROPER QUOTIENT REPLACE REPT RIGHT SEARCH SECOND SIGN " +
  "SQRT SUBSTITUTE T TEXT TEXTAFTER TEXTBEFORE TIME TRIM TRUNC UNICHAR UNICODE UPPER WEEKDAY " +
  "WEEKNUM YEAR YEARFRAC"
).split(" ");

/** Functions that write numbers out; see textOf for how. */
const JOINING = ["CONCAT", "CONCATENATE", "TEXTJOIN"];

/**
 * Functions in which the calculation underneath differs from Excel, or which it lacks. They take
 * the place of those of the same name.
 */
export const NATIVE_FUNCTIONS: ReadonlyMap<string, FunctionDescriptor> = new Map(
  [
    ...LIFTED.map(lookupFunction)
      .filter((descriptor) => descriptor !== undefined)
      .map((descriptor) => ({
        ...descriptor,
        invoke: (args: RuntimeValue[]) => lift(args, descriptor.invoke),
      })),
    numeric("ROUND", 2, ([value = 0, digits = 0]) => roundWith(Math.round, value, digits)),
    numeric("ROUNDUP", 2, ([value = 0, digits = 0]) => roundWith(Math.ceil, value, digits)),
    numeric("ROUNDDOWN", 2, ([value = 0, digits = 0]) => roundWith(Math.floor, value, digits)),
    numeric("NORM.S.DIST", 2, ([z = 0, cumulative]) => normal(z, 0, 1, cumulative)),
    numeric("NORMSDIST", 1, ([z = 0]) => normal(z, 0, 1, 1)),
    numeric("NORM.DIST", 4, ([x = 0, mean = 0, deviation = 0, cumulative]) =>
      normal(x, mean, deviation, cumulative),
    ),
    numeric("NORMDIST", 4, ([x = 0, mean = 0, deviation = 0, cumulative]) =>
      normal(x, mean, deviation, cumulative),
    ),
    ...JOINING.map(lookupFunction)
      .filter((descriptor) => descriptor !== undefined)
      .map((descriptor) => ({
        ...descriptor,
        invoke: (args: RuntimeValue[]) => descriptor.invoke(args.map(numbersAsTexts)),
      })),
    ...CONDITIONAL_FUNCTIONS,
    define("MATCH", 2, 3, match),
    define("INDEX", 2, 4, index),
    define("VALUE", 1, 1, (args) => lift(args, ([text = rvError("#VALUE!")]) => valueOf(text))),
    legacy("POISSON", 3, 3, "POISSON.DIST", (args) => args),
    legacy("GAMMADIST", 4, 4, "GAMMA.DIST", (args) => args),
    legacy("CHIDIST", 2, 2, "CHISQ.DIST.RT", (args) => args),
    legacy("FDIST", 3, 3, "F.DIST.RT", (args) => args),
    legacy("BETADIST", 3, 5, "BETA.DIST", ([x, alpha, beta, ...bounds]) =>
      [x, alpha, beta, rvBoolean(true), ...bounds].filter((one) => one !== undefined),
    ),
  ].map((descriptor) => [descriptor.name, descriptor]),
);

/** A single number given for a range of one row is the column. */
function index(args: RuntimeValue[]): RuntimeValue {
  const [range = rvError("#VALUE!"), position = rvNumber(0), ...others] = args;
  const isRow = others.length === 0 && rowsOf(range).length === 1;
  const given = isRow ? [range, rvNumber(1), position] : args;
  return lookupFunction("INDEX")?.invoke(given) ?? rvError("#NAME?");
}

/** A range may be a single cell, such as the column of a table with one row. */
function match([wanted = BLANK, range = BLANK, ...type]: RuntimeValue[]): RuntimeValue {
  const cells = "rows" in range ? range : rvArray(rowsOf(range).map((row) => [...row]));
  return lift([wanted], ([value = BLANK]) => {
    return lookupFunction("MATCH")?.invoke([value, cells, ...type]) ?? rvError("#NAME?");
  });
}

function numbersAsTexts(arg: RuntimeValue): RuntimeValue {
  return lift([arg], ([value]) => {
    const isNumber = value && "value" in value && typeof value.value === "number";
    return isNumber ? rvString(textOf(value)) : (value ?? rvError("#VALUE!"));
  });
}

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

/** A function of numbers; NaN is #NUM!. */
function numeric(
  name: string,
  arity: number,
  compute: (numbers: readonly number[]) => number,
): FunctionDescriptor {
  return define(name, arity, arity, (args) =>
    lift(args, (values) => {
      const numbers: number[] = [];
      for (const value of values) {
        const number = toNumberRV(value);
        if (!("value" in number)) return number;
        numbers.push(number.value);
      }
      const result = compute(numbers);
      return Number.isNaN(result) ? rvError("#NUM!") : rvNumber(result);
    }),
  );
}

/**
 * Excel rounds the number it shows (15 digits), not the double below it: 1.005 is a little less
 * than its name says, and still rounds up to 1.01. Rounding goes away from or towards zero.
 */
function roundWith(rounding: (value: number) => number, value: number, digits: number): number {
  const places = Math.trunc(digits);
  const shifted = shiftPoint(Number(Math.abs(value).toPrecision(15)), places);
  // So far right of the point that there is nothing left to round.
  if (shifted >= 1e15) return value;
  return Math.sign(value) * shiftPoint(rounding(shifted), -places);
}

/** value * 10^places, exact in decimal: 1.005 becomes 100.5 and not 100.49999999999999. */
function shiftPoint(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = value.toString().split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function normal(
  x: number,
  mean: number,
  deviation: number,
  cumulative: number | undefined,
): number {
  if (deviation <= 0) return NaN;
  const z = (x - mean) / deviation;
  return cumulative === 0 ? normalDensity(z) / deviation : normalCumulative(z);
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
