import {
  isArray,
  isError,
  rvArray,
  rvError,
  rvNumber,
  type RuntimeValue,
  type ScalarValue,
} from "./excelts";

/** What Excel calls nothing in a sum: the last bits of a 53-bit number. */
const CANCELLED = 2 ** -49;

/**
 * What a formula's result becomes in its cell. `left` is the left side of a sum or difference at
 * the top of the formula: where the two sides cancel but for the last bits, Excel shows 0.
 * `fits` takes the cells an array needs, and says whether they were free.
 */
export function resultInCell(
  result: RuntimeValue,
  left: RuntimeValue | undefined,
  fits: (height: number, width: number) => boolean,
): RuntimeValue {
  if (isArray(result)) {
    if (result.height === 0 || result.width === 0) return rvError("#CALC!");
    const rows = result.rows.map((row) => row.map(shown));
    if (result.height === 1 && result.width === 1) return rows[0]?.[0] ?? rvError("#CALC!");
    return fits(result.height, result.width) ? rvArray(rows) : rvError("#SPILL!");
  }
  // A function that was not called, or a reference that is none.
  if ("params" in result || "areas" in result) return rvError("#CALC!");
  if (left !== undefined && cancelled(result, left)) return rvNumber(0);
  return shown(result);
}

function cancelled(result: ScalarValue, left: RuntimeValue): boolean {
  return (
    "value" in result &&
    "value" in left &&
    typeof result.value === "number" &&
    typeof left.value === "number" &&
    Math.abs(result.value) <= Math.abs(left.value) * CANCELLED
  );
}

/** A formula shows a blank as 0, and never -0 or what is no number. */
function shown(value: ScalarValue): ScalarValue {
  if (isError(value)) return value;
  if (!("value" in value)) return rvNumber(0);
  if (typeof value.value !== "number") return value;
  return Number.isFinite(value.value) ? rvNumber(value.value + 0) : rvError("#NUM!");
}
