import { columnLetters, columnNumber } from "../template/columns";
import type { BlockPlan, Formula, PlanCell } from "../template/plan";
import { shiftFormula } from "../template/shift-formula";

/** A formula that is written once and copied over an area that begins with it. */
export interface RepeatedFormula {
  readonly from: string;
  readonly to: string;
}

/** What is left to write of a block, and what is copied then. */
export interface CompactBlock {
  readonly cells: readonly (readonly PlanCell[])[];
  readonly copies: readonly RepeatedFormula[];
}

/** A copy costs a few actions, so two cells are not worth one. */
const FEWEST_CELLS = 3;

/**
 * Takes out of a block the formulas that are copies of another one, so that a quarter more does not
 * cost a formula more on the wire.
 */
export function compactBlock({ address, cells }: BlockPlan): CompactBlock {
  const corner = cornerOf(address);
  const left = cells.map((row) => [...row]);
  const copies: RepeatedFormula[] = [];
  const name = (row: number, column: number) =>
    `${columnLetters(corner.column + column)}${corner.row + row}`;
  left.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!isFormula(cell)) return;
      const [height, width] = extentOf(left, row, column, cell.formula);
      if (height * width < FEWEST_CELLS) return;
      const last = name(row + height - 1, column + width - 1);
      copies.push({ from: name(row, column), to: `${name(row, column)}:${last}` });
      for (const copied of left.slice(row, row + height)) copied.fill(null, column, column + width);
      line[column] = cell;
    });
  });
  return { cells: left, copies };
}

/** Rows and columns of the area, as wide as possible and then as high, that copies of a cell fill. */
function extentOf(
  cells: readonly (readonly PlanCell[])[],
  row: number,
  column: number,
  first: string,
): [height: number, width: number] {
  const isCopy = (down: number, right: number) => {
    const cell = cells[row + down]?.[column + right];
    return isFormula(cell) && cell.formula === shiftFormula(first, down, right);
  };
  let width = 1;
  while (isCopy(0, width)) width++;
  let height = 1;
  while (
    Array.from({ length: width }, (_, right) => right).every((right) => isCopy(height, right))
  ) {
    height++;
  }
  return [height, width];
}

function isFormula(cell: PlanCell | undefined): cell is Formula {
  return typeof cell === "object" && cell !== null;
}

function cornerOf(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  return { row: Number(digits), column: columnNumber(letters) };
}
