import { keepTexts } from "../../../locales/en/keep";
import { cellName, parsedArea } from "./cell-writes";
import { formulaParts, sheetReference } from "./formula-parts";
import type { KeepTask } from "./keep-run";
import { askKeptCount } from "./kept-sheet";
import type { OpenLines } from "./open-lines";
import { cellsOf, openSheets, readGrids, type CellArea, type OpenSheet } from "./open-sheets";

const texts = keepTexts.lines;

/**
 * Stops where a formula refers to one line by itself: without it, it would show #REF!. Formulas over
 * several lines go on over the others. In a shared workbook not all formulas can be seen.
 *
 * @param index of the line in its table, from 0
 * @throws {KeepError}
 */
export async function requireUnreferenced(
  { context, fail }: KeepTask,
  lines: OpenLines,
  index: number,
): Promise<void> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  const sheets = await openSheets(context);
  const sheetNames = sheets.map(({ name }) => name);
  const keptCount = askKeptCount(context, sheetNames);
  const formulas = await readGrids(context, sheets, "formulas");
  if (keptCount() > 0) fail("Shared", texts.shared);

  const area = lineArea(lines, index);
  const refers = (formula: unknown, sheet: string | null) =>
    refersTo(formula, sheet, lines.sheet.name, area);
  const isOwn = (sheet: OpenSheet, row: number) => sheet.id === lines.sheet.id && row === area.row;
  const cells = sheets.flatMap((sheet) =>
    [...cellsOf(sheet)]
      .filter(({ row, column }) => {
        const formula = formulas.at(sheet, row, column);
        return !isOwn(sheet, row) && refers(formula, sheet.name);
      })
      .map(({ row, column }) => ({ sheet: sheet.name, cell: cellName(row, column) })),
  );
  const named = names.items
    .filter(({ formula }) => refers(formula, null))
    .map(({ name }) => ({ sheet: "", cell: name }));
  const referring = [...cells, ...named];
  if (referring.length === 0) return;
  const id = String(lines.formulas[index]?.[0]);
  fail("Referred", texts.referred(id, referring.length), referring);
}

function lineArea({ row, column, formulas }: OpenLines, index: number): CellArea {
  return { row: row + index, column, rows: 1, columns: formulas[index]?.length ?? 1 };
}

/** Whether a formula refers to cells of a line, and to no other line with them. */
function refersTo(
  formula: unknown,
  ownSheet: string | null,
  lineSheet: string,
  line: CellArea,
): boolean {
  if (typeof formula !== "string" || !formula.startsWith("=")) return false;
  // Taking formulas apart takes time, and a workbook has tens of thousands.
  if (!formula.includes(String(line.row + 1))) return false;
  return formulaParts(formula).some(({ kind, text }) => {
    if (kind !== "reference") return false;
    const { sheet, address } = sheetReference(text);
    const area = parsedArea(address);
    return (
      (sheet ?? ownSheet)?.toLowerCase() === lineSheet.toLowerCase() &&
      area?.row === line.row &&
      area.rows === 1 &&
      area.column < line.column + line.columns &&
      line.column < area.column + area.columns
    );
  });
}
