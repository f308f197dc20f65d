import { ValuationError } from "../core";
import { ArgumentError, type Block } from "./cells";

/** More results than this in one call make Excel on the web too slow to use. */
const MOST_RESULTS = 200_000;

/**
 * One result per row and column of the arguments, as Excel combines ranges in arithmetic: a single
 * value serves for all, a column for every column, a row for every row. Lengths that differ
 * otherwise are refused, and a row without a value is named.
 *
 * @param most how many results may be asked for; less where each takes long
 */
export function spread(
  blocks: Readonly<Record<string, Block<unknown>>>,
  valuation: (row: number, column: number) => number,
  most = MOST_RESULTS,
): number[][] {
  const rows = commonSize(blocks, "rows");
  const columns = commonSize(blocks, "columns");
  requireFew(rows * columns, most);

  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      try {
        return valuation(row, column);
      } catch (error) {
        throw rows * columns > 1 ? located(error, row, columns > 1 ? column : undefined) : error;
      }
    }),
  );
}

/** One row of results for each row of a table; a row without a value is named. */
export function rowByRow(rows: number, valuation: (row: number) => number[]): number[][] {
  requireFew(rows, MOST_RESULTS);
  return Array.from({ length: rows }, (_, row) => {
    try {
      return valuation(row);
    } catch (error) {
      throw rows > 1 ? located(error, row, undefined) : error;
    }
  });
}

/** How many rows or columns a block may have beside a single one, and why as many. */
export interface Extent {
  readonly count: number;
  /** completes "must have 1 row or …" */
  readonly each: string;
}

/** Refuses a block that neither stands for all rows or columns of a table nor has one for each. */
export function requireFit(
  parameter: string,
  block: Block<unknown>,
  extents: { readonly rows: Extent; readonly columns: Extent },
): void {
  for (const side of ["rows", "columns"] as const) {
    const { count, each } = extents[side];
    if (block[side] === 1 || block[side] === count) continue;
    const one = `1 ${side.slice(0, -1)}`;
    const allowed = count === 1 ? one : `${one} or ${each} (${count})`;
    throw new ArgumentError(`${parameter} must have ${allowed}, got ${block[side]}`);
  }
}

/** The value of a block for a result: its only row or column stands for all. */
export function pick<Value>(block: Block<Value>, row: number, column: number): Value | undefined {
  return block.at(block.rows === 1 ? 0 : row, block.columns === 1 ? 0 : column);
}

function requireFew(results: number, most: number): void {
  if (results <= most) return;
  throw new ArgumentError(`results must be at most ${most} in one call, got ${results}`);
}

function commonSize(
  blocks: Readonly<Record<string, Block<unknown>>>,
  side: "rows" | "columns",
): number {
  const sizes = Object.entries(blocks).filter(([, block]) => block[side] !== 1);
  const [first] = sizes;
  if (first === undefined) return 1;
  const [firstName, { [side]: size }] = first;
  const other = sizes.find(([, block]) => block[side] !== size);
  if (other === undefined) return size;
  throw new ArgumentError(
    `${firstName} and ${other[0]} must have the same number of ${side}, got ${size} and ${other[1][side]}`,
  );
}

function located(error: unknown, row: number, column: number | undefined): unknown {
  const place = column === undefined ? `row ${row + 1}` : `row ${row + 1}, column ${column + 1}`;
  if (error instanceof ValuationError) {
    return new ValuationError(error.fault, `${place}: ${error.message}`);
  }
  if (error instanceof ArgumentError) return new ArgumentError(`${place}: ${error.message}`);
  return error;
}
