import { keepTexts } from "../../../locales/en/keep";
import { cellName } from "./cell-writes";
import { allOrNothing, type KeepRun, type KeepTask } from "./keep-run";
import { lineUses } from "./line-uses";
import {
  commonFormula,
  LINE_TABLES,
  openLines,
  placeInTable,
  type FormulaPlace,
  type LineTable,
  type OpenLines,
} from "./open-lines";
import { printedColumn, setPrintArea } from "./print-area";
import { lock, unlock, unlocked } from "./unlock";

const texts = keepTexts.lines;

export interface LinesWanted {
  readonly edition: number;
  readonly table: LineTable;
  /** 1 to 100. */
  readonly count: number;
}

export interface AddedLines {
  readonly sheet: string;
  /** "C25", "C26"; of Customers their numbers. */
  readonly lines: readonly string[];
  /** The new rows: "B36:AD37". */
  readonly address: string;
  readonly summary: string;
}

/** Most lines that are added at once. */
export const MOST_LINES_ADDED = 100;

/** Formulas to be copied into a run of columns of the new lines. */
interface CalculatedColumns {
  readonly from: number;
  readonly to: number;
  readonly source: FormulaPlace;
}

/**
 * Adds empty lines to Costs, Benefits or Customers, below the last one and above the closing row,
 * so that totals, cash flow, checks and charts take them up. They look and calculate like the lines
 * above, with the next free ids.
 *
 * @throws {KeepError} and the workbook is as it was
 */
export function addLines(wanted: LinesWanted, run: KeepRun = {}): Promise<AddedLines> {
  const { edition, table: kind, count } = wanted;
  return allOrNothing("addLines", run, async (task) => {
    const { context, fail } = task;
    if (!Number.isInteger(count) || count < 1 || count > MOST_LINES_ADDED) {
      return fail("WrongCount", texts.wrongCount(MOST_LINES_ADDED, count));
    }
    task.begin("look");
    const lines = await openLines(task, edition, kind);
    const printed = await printedColumn(context, lines, edition, kind);
    const ids = await nextIds(context, lines, wanted);
    const calculated = calculatedColumns(task, lines, kind);

    task.begin("unlock");
    const locked = await unlock(task, [lines.sheet]);
    if (locked.length > 0) return fail("Password", texts.password(lines.sheet.name));

    task.begin("write");
    const last = lines.row + lines.formulas.length;
    task.beforeChange(lines.sheet.name, (again) => removeLines(again, lines, printed));
    insertLines(context, lines, ids, calculated);
    setPrintArea(context, lines, printed, lines.formulas.length + count);
    await context.sync();

    task.begin("lock");
    lock(context, [lines.sheet]);
    await context.sync();
    const width = lines.formulas[0]?.length ?? 1;
    const from = cellName(last, lines.column);
    return {
      sheet: lines.sheet.name,
      lines: ids.map(String),
      address: `${from}:${cellName(last + count - 1, lines.column + width - 1)}`,
      summary: texts.added(lines.sheet.name, ids.map(String)),
    };
  });
}

/** Ids that no line has, and no posting or frozen plan of a line that is gone. */
async function nextIds(
  context: Excel.RequestContext,
  { formulas }: OpenLines,
  { edition, table, count }: LinesWanted,
): Promise<readonly (string | number)[]> {
  const { prefix } = LINE_TABLES[table];
  const own = formulas.map(([id]) => id);
  const uses = prefix === "" ? { posted: [], frozen: [] } : await lineUses(context, edition);
  const ids = [...own, ...uses.posted, ...uses.frozen.map(({ line }) => line)];
  const pattern = new RegExp(`^${prefix}(\\d+)$`, "i");
  const numbers = ids.map((id) => Number(pattern.exec(String(id).trim())?.[1] ?? 0));
  const next = Math.max(0, ...numbers) + 1;
  return Array.from({ length: count }, (_, index) =>
    prefix === "" ? next + index : `${prefix}${String(next + index).padStart(2, "0")}`,
  );
}

/** The formulas of a line, from the lines that are there: those of the template it was built by. */
function calculatedColumns(
  task: KeepTask,
  lines: OpenLines,
  kind: LineTable,
): readonly CalculatedColumns[] {
  const width = lines.formulas[0]?.length ?? 0;
  const single = LINE_TABLES[kind].calculated.map((column) => {
    const place = placeInTable(kind, column);
    return [place, place] as const;
  });
  const quarters = [lines.columnsBefore, width - 1] as const;
  return [...single, ...(lines.columnsBefore < width ? [quarters] : [])].map(([from, to]) => {
    const source = commonFormula(lines, from, to);
    if (source === null) return task.fail("NoFormula", texts.noFormula(lines.sheet.name));
    return { from, to, source };
  });
}

function insertLines(
  context: Excel.RequestContext,
  { name, sheet, row, column, formulas }: OpenLines,
  ids: readonly (string | number)[],
  calculated: readonly CalculatedColumns[],
): void {
  const width = formulas[0]?.length ?? 1;
  const rows = ids.map((id) => [id, ...Array<null>(width - 1).fill(null)]) as string[][];
  context.workbook.tables.getItem(name).rows.add(undefined, rows);
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  for (const { from, to, source } of calculated) {
    worksheet
      .getRangeByIndexes(row + formulas.length, column + from, ids.length, to - from + 1)
      .copyFrom(worksheet.getCell(source.row, source.column), "Formulas");
  }
}

async function removeLines(
  context: Excel.RequestContext,
  lines: OpenLines,
  printed: number,
): Promise<void> {
  await unlocked(context, lines.sheet);
  const body = context.workbook.tables.getItem(lines.name).getDataBodyRange();
  body.load("rowCount");
  await context.sync();
  const before = lines.formulas.length;
  const added = body.rowCount - before;
  if (added > 0)
    body
      .getRow(before)
      .getResizedRange(added - 1, 0)
      .delete("Up");
  setPrintArea(context, lines, printed, before);
}
