import { type Pass, runPass } from "./calculation-pass";
import { createCompiler } from "./compile";
import type { CustomFunctionAnswers } from "./custom-function-calls";
import type { WorkbookModel } from "../model";
import { cellIndex, type Spills } from "./spills";
import type { Calculation } from "../calculation";

/** A spill is met one pass after it changed its size; formulas that size each other need more. */
const MAX_PASSES = 8;

/**
 * Calculates workbooks: every formula, each time, in the order in which they need each other.
 * What is kept from one calculation to the next is how formulas compile, and where they spilled,
 * so that whoever reads such a cell has the spilling formula calculated first.
 */
export function createCalculator(): {
  calculate(model: WorkbookModel, functions: CustomFunctionAnswers): Calculation;
} {
  const compiler = createCompiler();
  let spills: ReadonlyMap<string, Spills> = new Map();

  return {
    calculate(model, functions) {
      compiler.prepare(model);
      // Formulas mostly need those above and to their left. A long chain that runs the other way
      // is short when it is calculated from its other end.
      const first = runPass(model, functions, compiler, spills, "forwards");
      const direction = first.tooDeep ? "backwards" : "forwards";
      let pass = first.tooDeep ? runPass(model, functions, compiler, spills, direction) : first;
      for (let passes = 1; pass.stale && passes < MAX_PASSES; passes += 1) {
        pass = runPass(model, functions, compiler, pass.spills, direction);
      }
      spills = pass.spills;
      return calculation(model, pass);
    },
  };
}

/**
 * In manual mode: `fresh`, but formulas that stand where they stood keep the value that they had.
 * `kept` is the calculation of `model` as it was when it was last calculated.
 */
export function keepFormulaValues(
  fresh: Calculation,
  now: WorkbookModel,
  kept: Calculation,
  before: WorkbookModel,
): Calculation {
  const formulaIn = (model: WorkbookModel, sheetId: string, row: number, column: number) =>
    model.sheets.find((sheet) => sheet.id === sheetId)?.cells[row]?.[column]?.formula;
  return {
    ...fresh,
    value(sheetId, row, column) {
      const source = kept.spillSource(sheetId, row, column) ?? { row, column };
      const formula = formulaIn(now, sheetId, source.row, source.column);
      const unchanged =
        formula !== undefined && formula === formulaIn(before, sheetId, source.row, source.column);
      return (unchanged ? kept : fresh).value(sheetId, row, column);
    },
  };
}

function calculation(model: WorkbookModel, pass: Pass): Calculation {
  const { values, spills } = pass;
  const sheets = new Map(model.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    circular: pass.circular,
    evaluate: (formula, sheetId, row, column) => pass.evaluate(formula, { sheetId, row, column }),
    value(sheetId, row, column) {
      const constant = sheets.get(sheetId)?.cells[row]?.[column]?.value;
      return constant ?? values.get(sheetId)?.get(cellIndex(row, column)) ?? null;
    },
    spill(sheetId, row, column) {
      const area = spills.get(sheetId)?.areas.get(cellIndex(row, column));
      return area === undefined
        ? null
        : { rows: area.lastRow - area.row + 1, columns: area.lastColumn - area.column + 1 };
    },
    spillSource(sheetId, row, column) {
      const area = spills.get(sheetId)?.source(row, column);
      return area ? { row: area.row, column: area.column } : null;
    },
  };
}
