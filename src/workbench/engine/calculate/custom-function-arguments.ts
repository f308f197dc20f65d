import { isError, type RuntimeValue, type ScalarValue, toNumberRV } from "./excelts";
import type { CellValue } from "../model";
import { carriedError, cellValue, rowsOf } from "./runtime-value";
import type { CustomFunctionCall, CustomFunctionSignature } from "../custom-functions";

type Parameter = CustomFunctionSignature["parameters"][number];
type Argument = CustomFunctionCall["args"][number];

/** How few and how many arguments a custom function takes. */
export function customArity(signature: CustomFunctionSignature): readonly [number, number] {
  const required = signature.parameters.filter((one) => !one.optional && !one.repeating);
  const repeats = signature.parameters.some((one) => one.repeating);
  return [required.length, repeats ? Infinity : signature.parameters.length];
}

/**
 * The arguments as the add-in receives them, or the error the cell shows instead: Excel does not
 * call a function that is given an error, or a value its parameter does not take. Arguments of a
 * repeating parameter follow one another.
 */
export function customArguments(
  signature: CustomFunctionSignature,
  values: readonly RuntimeValue[],
): readonly Argument[] | { readonly error: ScalarValue } {
  const args: Argument[] = [];
  const count = Math.max(values.length, signature.parameters.length);
  for (let index = 0; index < count; index += 1) {
    const parameter = signature.parameters[index] ?? signature.parameters.at(-1);
    const value = values[index];
    if (parameter === undefined || (value === undefined && parameter.repeating)) continue;
    if (value === undefined) {
      args.push(null);
      continue;
    }
    const rows = rowsOf(value);
    const error = rows.flat().find(isError);
    if (error !== undefined) return { error };
    const argument = convert(parameter, rows);
    if (argument === undefined) {
      return {
        error: carriedError("#VALUE!", `${parameter.name} must be a single ${wanted(parameter)}`),
      };
    }
    args.push(argument);
  }
  return args;
}

function convert(
  parameter: Parameter,
  rows: readonly (readonly ScalarValue[])[],
): Argument | undefined {
  if (parameter.dimensionality === "matrix") return convertRows(parameter.type, rows);
  const [first, ...others] = rows.flat();
  if (first === undefined) return undefined;
  if (others.length === 0) return single(parameter.type, first);
  // A parameter of any type takes what it is given; the others want one value.
  return parameter.type === "any" ? convertRows(parameter.type, rows) : undefined;
}

function convertRows(
  type: string,
  rows: readonly (readonly ScalarValue[])[],
): CellValue[][] | undefined {
  const converted: CellValue[][] = [];
  for (const row of rows) {
    const values = row.map((value) => single(type, value)).filter((value) => value !== undefined);
    if (values.length < row.length) return undefined;
    converted.push(values);
  }
  return converted;
}

/** undefined: the value cannot become what the parameter wants. Empty stays empty. */
function single(type: string, value: ScalarValue): CellValue | undefined {
  const given = cellValue(value);
  if (given === null || type === "any") return given;
  if (type === "number") {
    const number = toNumberRV(value);
    return "value" in number ? number.value : undefined;
  }
  if (type === "boolean") return booleanOf(given);
  if (typeof given === "object") return undefined;
  return typeof given === "boolean" ? String(given).toUpperCase() : String(given);
}

function booleanOf(given: CellValue): boolean | undefined {
  if (typeof given === "number") return given !== 0;
  if (typeof given === "boolean") return given;
  if (given === "TRUE" || given === "FALSE") return given === "TRUE";
  return undefined;
}

function wanted(parameter: Parameter): string {
  return parameter.type === "any" ? "value" : parameter.type;
}
