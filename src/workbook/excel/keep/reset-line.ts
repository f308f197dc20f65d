import { keepTexts } from "../../../locales/en/keep";
import { cellInput } from "../cell-input";
import { writeCells, type CellWrite } from "./cell-writes";
import { allOrNothing, type KeepRun } from "./keep-run";
import { commonFormula, openLines } from "./open-lines";
import { relativeFormula } from "./relative-formula";

const texts = keepTexts.lines;

export interface LineToReset {
  readonly edition: number;
  readonly table: "costs" | "benefits";
  /** Its id: "C07". */
  readonly line: string;
}

export interface ResetLine {
  readonly sheet: string;
  readonly line: string;
  /** How many quarters were typed over, and are formulas again. */
  readonly quarters: number;
  readonly summary: string;
}

/**
 * Gives the quarters of a line that were typed over the formula of the plan again.
 *
 * @throws {KeepError} and the workbook is as it was
 */
export function resetLine(wanted: LineToReset, run: KeepRun = {}): Promise<ResetLine> {
  return allOrNothing("resetLine", run, async (task) => {
    const { context, fail } = task;
    task.begin("look");
    const lines = await openLines(task, wanted.edition, wanted.table);
    const index = lines.formulas.findIndex(
      ([id]) => String(id).toLowerCase() === wanted.line.trim().toLowerCase(),
    );
    const sheetName = lines.sheet.name;
    const plan = lines.formulas[index]?.slice(lines.columnsBefore);
    if (plan === undefined) return fail("NoSuchLine", texts.noLine(wanted.line, sheetName));
    const width = lines.columnsBefore + plan.length;
    const source = commonFormula(lines, lines.columnsBefore, width - 1);
    if (source === null) return fail("NoFormula", texts.noFormula(sheetName));

    const row = lines.row + index;
    const first = lines.column + lines.columnsBefore;
    const typedOver = plan.flatMap((cell, quarter): CellWrite[] => {
      const column = first + quarter;
      const isFormula = typeof cell === "string" && cell.startsWith("=");
      if (isFormula && relativeFormula(cell, row, column) === source.relative) return [];
      return [{ row, column, input: isFormula ? cell : inputAgain(cell) }];
    });
    const line = String(lines.formulas[index]?.[0]);
    const done = {
      sheet: sheetName,
      line,
      quarters: typedOver.length,
      summary: texts.reset(line, typedOver.length),
    };
    if (typedOver.length === 0) return done;

    task.begin("write");
    const worksheet = context.workbook.worksheets.getItem(lines.sheet.id);
    task.beforeChange(sheetName, async (again) => {
      writeCells(again.workbook.worksheets.getItem(lines.sheet.id), typedOver);
      await again.sync();
    });
    for (const { column } of typedOver) {
      worksheet
        .getCell(row, column)
        .copyFrom(worksheet.getCell(source.row, source.column), "Formulas");
    }
    await context.sync();
    return done;
  });
}

/** What to write so that a cell holds again what was read from it. */
function inputAgain(content: unknown): string | number | boolean {
  if (typeof content === "number" || typeof content === "boolean") return content;
  const text = String(content);
  return text === "" ? "" : (cellInput(text) ?? "");
}
