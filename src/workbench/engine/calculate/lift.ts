import { rvArray, rvError, type RuntimeValue, type ScalarValue, topLeft } from "./excelts";
import { rowsOf } from "./runtime-value";

/**
 * Applies a function of single values to arrays, element by element, as Excel does: single rows
 * and columns stretch to the size of the others, and where one ends before the others stands #N/A.
 */
export function lift(
  args: readonly RuntimeValue[],
  compute: (values: ScalarValue[]) => RuntimeValue,
): RuntimeValue {
  if (!args.some((arg) => "rows" in arg)) return compute(args.map(topLeft));
  const all = args.map(rowsOf);
  const height = Math.max(...all.map((rows) => rows.length));
  const width = Math.max(...all.map((rows) => rows[0]?.length ?? 0));
  return rvArray(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) =>
        topLeft(compute(all.map((rows) => element(rows, row, column)))),
      ),
    ),
  );
}

function element(
  rows: readonly (readonly ScalarValue[])[],
  row: number,
  column: number,
): ScalarValue {
  const line = rows.length === 1 ? rows[0] : rows[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? rvError("#N/A");
}
