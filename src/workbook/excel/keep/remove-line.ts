import { keepTexts } from "../../../locales/en/keep";
import { allOrNothing, type KeepRun, type KeepTask } from "./keep-run";
import { requireUnreferenced } from "./line-references";
import { whyLineStays } from "./line-stays";
import { lineUses } from "./line-uses";
import { isSameLine, lineNamed, openLines, type LineTable, type OpenLines } from "./open-lines";
import { printedColumn, setPrintArea } from "./print-area";
import { lock, unlock, unlocked } from "./unlock";

const texts = keepTexts.lines;

export interface LineToRemove {
  readonly edition: number;
  readonly table: LineTable;
  /** Its id: "C07"; of Customers its number. */
  readonly line: string;
}

export interface RemovedLine {
  readonly sheet: string;
  readonly line: string;
  readonly summary: string;
}

/** A line that is about to go. */
interface LeavingLine {
  readonly lines: OpenLines;
  /** In its table, from 0. */
  readonly index: number;
  readonly id: string;
}

/**
 * Takes a line out of its table: those below move up, and totals, cash flow, checks and charts go on
 * over the others. A line that is posted to or frozen stays, and so does one to which a formula
 * refers.
 *
 * Excel has no way back from deleted cells: formulas over them would not be as before. Whatever fails
 * before leaves the workbook as it was; after that, what is left to do is done in a further attempt.
 *
 * @throws {KeepError} and the workbook is as it was
 */
export function removeLine(wanted: LineToRemove, run: KeepRun = {}): Promise<RemovedLine> {
  return allOrNothing("removeLine", run, async (task) => {
    const { context, fail } = task;
    task.begin("look");
    const line = await leavingLine(task, wanted);
    const { sheet } = line.lines;
    await requireUnreferenced(task, line.lines, line.index);
    const printed = await printedColumn(context, line.lines, wanted.edition, wanted.table);

    task.begin("unlock");
    const locked = await unlock(task, [sheet]);
    if (locked.length > 0) return fail("Password", texts.password(sheet.name));

    task.begin("removeLine");
    if (!isAsBefore(line, await leavingLine(task, wanted))) {
      return fail("Changed", keepTexts.changedMeanwhile);
    }
    const table = context.workbook.tables.getItem(line.lines.name);
    table.getDataBodyRange().getRow(line.index).delete("Up");
    finish(context, line, printed);
    const isLocked = await context.sync().then(
      () => true,
      (cause: unknown) => finishAnew(line, printed, cause),
    );
    const summary = texts.removed(line.id, sheet.name);
    return {
      sheet: sheet.name,
      line: line.id,
      summary: isLocked ? summary : `${summary} ${texts.notLocked(sheet.name)}`,
    };
  });
}

async function leavingLine(
  task: KeepTask,
  { edition, table, line }: LineToRemove,
): Promise<LeavingLine> {
  const lines = await openLines(task, edition, table);
  const index = lineNamed(lines, line);
  if (index === -1) return task.fail("NoSuchLine", texts.noLine(line, lines.sheet.name));
  const stays = whyLineStays(lines, table, index, await lineUses(task.context, edition));
  if (stays !== null) return task.fail("InUse", stays);
  return { lines, index, id: String(lines.formulas[index]?.[0]) };
}

function isAsBefore(before: LeavingLine, now: LeavingLine): boolean {
  const parts = ({ lines: { formulas, row, column }, index }: LeavingLine) =>
    JSON.stringify([formulas, row, column, index]);
  return parts(before) === parts(now);
}

/** The sheet prints down to its total, and is protected again. */
function finish(context: Excel.RequestContext, { lines }: LeavingLine, printed: number): void {
  setPrintArea(context, lines, printed, lines.formulas.length - 1);
  lock(context, [lines.sheet]);
}

/** Goes on after a failure if the line is gone, and says whether that was done; else the failure stands. */
async function finishAnew(line: LeavingLine, printed: number, cause: unknown): Promise<boolean> {
  if (!(await isGone(line))) throw cause;
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    await unlocked(context, line.lines.sheet);
    finish(context, line, printed);
    await context.sync();
    return true;
  }).catch(() => false);
}

function isGone({ lines, id }: LeavingLine): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const ids = context.workbook.tables.getItem(lines.name).getDataBodyRange().getColumn(0);
    ids.load("values");
    await context.sync();
    return !ids.values.flat().some((one) => isSameLine(one, id));
  });
}
