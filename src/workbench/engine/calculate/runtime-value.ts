import {
  type ErrorValue,
  isError,
  rvArray,
  rvBoolean,
  rvError,
  rvNumber,
  rvString,
  type RuntimeValue,
  type ScalarValue,
  BLANK,
  topLeft,
} from "./excelts";
import type { CellError, CellErrorCode, CellValue } from "../model";

/**
 * An error on its way through a calculation. It passes from cell to cell as the same object, so
 * what it carries beside its code reaches every cell that shows it.
 */
interface CarriedError extends ErrorValue {
  readonly shown?: CellError;
}

/** The error for a cell, in the calculation's form. Its own codes do not include #BUSY!. */
export function carriedError(error: CellErrorCode, message?: string): ErrorValue {
  const shown: CellError = message === undefined ? { error } : { error, message };
  const carried: CarriedError = { ...rvError(error === "#BUSY!" ? "#CALC!" : error), shown };
  return carried;
}

/** What a cell shows for a calculated single value. */
export function cellValue(value: ScalarValue): CellValue {
  if (isError(value)) {
    const carried: CarriedError = value;
    return carried.shown ?? { error: value.code };
  }
  return "value" in value ? value.value : null;
}

/** A cell's value in the calculation's form. */
export function scalar(value: CellValue): ScalarValue {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? rvNumber(value) : rvError("#NUM!");
    case "string":
      return rvString(value);
    case "boolean":
      return rvBoolean(value);
    default:
      return value === null ? BLANK : carriedError(value.error, value.message);
  }
}

/** The result of a custom function in the calculation's form. */
export function runtimeValue(result: CellValue | readonly (readonly CellValue[])[]): RuntimeValue {
  return isRows(result) ? rvArray(result.map((row) => row.map(scalar))) : scalar(result);
}

function isRows(
  result: CellValue | readonly (readonly CellValue[])[],
): result is readonly (readonly CellValue[])[] {
  return Array.isArray(result);
}

/** The values of an argument as rows; a single value is one row of one. */
export function rowsOf(value: RuntimeValue): readonly (readonly ScalarValue[])[] {
  return "rows" in value ? value.rows : [[topLeft(value)]];
}
