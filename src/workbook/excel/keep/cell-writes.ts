import { columnLetters, columnNumber } from "../../template/columns";
import type { CellArea } from "./open-sheets";

/** What goes into a cell, as range.formulas takes it. Rows and columns count from 0. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean;
}

/** Writes cells of a sheet. Every range costs several actions, so cells below each other share one. */
export function writeCells(sheet: Excel.Worksheet, cells: readonly CellWrite[]): void {
  const inOrder = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: CellWrite[][] = [];
  for (const cell of inOrder) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.column === cell.column && last.row === cell.row - 1) run.push(cell);
    else runs.push([cell]);
  }
  for (const run of runs) {
    const [first] = run;
    if (first === undefined) continue;
    const range = sheet.getRangeByIndexes(first.row, first.column, run.length, 1);
    range.formulas = run.map(({ input }) => [input]);
  }
}

/** Puts formulas where values stand; what they spill into must be empty first. */
export function putFormulas(
  sheet: Excel.Worksheet,
  formulas: readonly { readonly area: CellArea; readonly formula: string }[],
): void {
  for (const { row, column, rows, columns } of formulas.map(({ area }) => area)) {
    if (rows * columns > 1) sheet.getRangeByIndexes(row, column, rows, columns).clear("Contents");
  }
  writeCells(
    sheet,
    formulas.map(({ area: { row, column }, formula }) => ({ row, column, input: formula })),
  );
}

/** The address of a cell: "D12". */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}

/** The address of an area as a formula has it: "$D$12:$E$13"; of one cell: "$D$12". */
export function absoluteArea({ row, column, rows, columns }: CellArea): string {
  const cell = (r: number, c: number) => `$${columnLetters(c + 1)}$${r + 1}`;
  const first = cell(row, column);
  return rows * columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** The area of an address: "$D$12:$E$13", "D12"; null of whole rows and columns. */
export function parsedArea(address: string): CellArea | null {
  const [from, to = from] = address.split(":").map((cell) => /^\$?([A-Za-z]+)\$?(\d+)$/.exec(cell));
  if (!from || !to) return null;
  const [row, column] = [Number(from[2]) - 1, columnNumber(from[1] ?? "") - 1];
  return {
    row,
    column,
    rows: Number(to[2]) - row,
    columns: columnNumber(to[1] ?? "") - column,
  };
}
