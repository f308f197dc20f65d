import { keepTexts } from "../../../locales/en/keep";
import { writeCells } from "./cell-writes";
import { allOrNothing, type KeepRun } from "./keep-run";
import { lineNamed, openLines, planFormula } from "./open-lines";
import { typedOverQuarters } from "./typed-over";

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
    const index = lineNamed(lines, wanted.line);
    const sheetName = lines.sheet.name;
    if (index === -1) return fail("NoSuchLine", texts.noLine(wanted.line, sheetName));
    const source = planFormula(lines);
    if (source === null) return fail("NoFormula", texts.noFormula(sheetName));

    const row = lines.row + index;
    const typedOver = typedOverQuarters(lines, index, source);
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
