import { parseArea, unquoteSheetName } from "../address";
import { calculationFunctions } from "./calculation-functions";
import { type Compiled, type createCompiler, RESULT_FUNCTION, VALUES_FUNCTION } from "./compile";
import type { CustomFunctionAnswers } from "./custom-function-calls";
import {
  boundCall,
  type CompiledFormula,
  EvalSession,
  type EvalContext,
  evaluate,
  evaluateFormulaRaw,
  formulaCellKey,
  rvError,
  type RuntimeValue,
} from "./excelts";
import type { CellValue, SheetModel, WorkbookModel } from "../model";
import { carriedError, cellValue, rowsOf } from "./runtime-value";
import { createRangeReader } from "./shared-ranges";
import { workbookSnapshot } from "./snapshot";
import { cellIndex, createSpills, type Spills } from "./spills";
import { watchCircles, watchEmptyCells } from "./watch-calculation";
import type { CellAddress } from "../calculation";

/** What one run through all formulas gave. */
export interface Pass {
  /** By sheet and cell index, for formulas and the cells they spilled into. */
  readonly values: ReadonlyMap<string, ReadonlyMap<number, CellValue>>;
  readonly spills: ReadonlyMap<string, Spills>;
  readonly circular: readonly CellAddress[];
  /** What a formula would give, standing in this cell. */
  evaluate(formula: string, at: CellAddress): readonly (readonly CellValue[])[];
  /** A formula read a cell as empty before another formula spilled into it. */
  readonly stale: boolean;
  /** A chain of formulas, each needing the next, was longer than the stack is deep. */
  readonly tooDeep: boolean;
}

interface FormulaCell extends CellAddress {
  readonly sheet: SheetModel;
  readonly formula: string;
  readonly key: string;
}

/** Calculates every formula once. `before` is where formulas spilled in the pass before. */
export function runPass(
  model: WorkbookModel,
  custom: CustomFunctionAnswers,
  compiler: ReturnType<typeof createCompiler>,
  before: ReadonlyMap<string, Spills>,
  direction: "forwards" | "backwards",
): Pass {
  const sheets = new Map(model.sheets.map((sheet) => [sheet.name, sheet]));
  const spills = new Map(model.sheets.map((sheet) => [sheet.id, createSpills(sheet)]));
  const cells = formulaCells(model);
  if (direction === "backwards") cells.reverse();
  const formulas = new Map<string, CompiledFormula>();
  const session = new EvalSession();
  const circular = watchCircles(session);
  const readEmpty = new Set<string>();
  let stale = false;
  let tooDeep = false;

  const snapshot = workbookSnapshot(model, (sheet, sheetCells) =>
    watchEmptyCells(sheetCells, (row, column) => {
      const source = before.get(sheet.id)?.source(row, column);
      if (source) runBeforeItsSpillIsRead(keyOf(sheet.name, source.row, source.column));
      if (!spills.get(sheet.id)?.source(row, column)) {
        readEmpty.add(keyOf(sheet.name, row, column));
      }
    }),
  );
  const context: EvalContext = {
    snapshot,
    compiledFormulas: formulas,
    currentSheet: "",
    userFunctions: calculationFunctions(
      custom,
      spillFits,
      spilledFrom,
      createRangeReader(compiler.ranges, (range) =>
        evaluate(boundCall(VALUES_FUNCTION, [range]), context, session),
      ),
    ),
  };

  function run(formula: CompiledFormula): RuntimeValue {
    try {
      return evaluateFormulaRaw(formula, context, session);
    } catch (error) {
      if (error instanceof RangeError) tooDeep = true;
      return carriedError("#CALC!", error instanceof Error ? error.message : String(error));
    }
  }

  function runBeforeItsSpillIsRead(key: string): void {
    const formula = formulas.get(key);
    // Asked by the list and not by `has`, which would take the question for a circle.
    if (formula !== undefined && ![...session.evaluating].includes(key)) run(formula);
  }

  /** Takes the cells below and to the right of the formula that runs now. */
  function spillFits(height: number, width: number): boolean {
    const at = context.currentAddress;
    const sheet = at && sheets.get(at.sheet);
    if (at === undefined || sheet === undefined) return false;
    const [row, column] = [at.row - 1, at.col - 1];
    const area = { row, column, lastRow: row + height - 1, lastColumn: column + width - 1 };
    if (!spills.get(sheet.id)?.claim(area)) return false;
    for (let r = row; r <= area.lastRow; r += 1) {
      for (let c = column; c <= area.lastColumn; c += 1) {
        if (readEmpty.has(keyOf(sheet.name, r, c))) stale = true;
      }
    }
    return true;
  }

  /** "A1#": everything that the formula of A1 gave. */
  function spilledFrom(currentSheet: string, reference: string): RuntimeValue {
    const mark = reference.lastIndexOf("!");
    const name = mark < 0 ? currentSheet : unquoteSheetName(reference.slice(0, mark));
    const area = parseArea(reference.slice(mark + 1));
    const formula = area === null ? undefined : formulas.get(keyOf(name, area.row, area.column));
    return formula === undefined ? rvError("#REF!") : run(formula);
  }

  function evaluateAt(formula: string, at: CellAddress): readonly (readonly CellValue[])[] {
    const sheet = model.sheets.find((one) => one.id === at.sheetId);
    if (sheet === undefined) return [[{ error: "#REF!" }]];
    const compiled = compiler.compile(formula, sheet.name, snapshot, VALUES_FUNCTION);
    if (compiled === null) return [[{ error: "#NAME?" }]];
    context.currentSheet = sheet.name;
    context.currentAddress = { sheet: sheet.name, row: at.row + 1, col: at.column + 1 };
    try {
      return rowsOf(evaluate(compiled.bound, context, session)).map((row) => row.map(cellValue));
    } catch {
      return [[{ error: "#CALC!" }]];
    }
  }

  for (const cell of cells) {
    const compiled = compiler.compile(cell.formula, cell.sheet.name, snapshot, RESULT_FUNCTION);
    if (compiled !== null) formulas.set(cell.key, compiledFormula(cell, compiled));
  }
  const values = new Map(model.sheets.map((sheet) => [sheet.id, new Map<number, CellValue>()]));
  for (const cell of cells) {
    const formula = formulas.get(cell.key);
    const result = formula === undefined ? rvError("#NAME?") : run(formula);
    setValues(values.get(cell.sheetId), cell, result);
  }
  const circles = cells.filter((cell) => circular.has(cell.key));
  for (const cell of circles) values.get(cell.sheetId)?.set(cellIndex(cell.row, cell.column), 0);
  const addresses = circles.map(addressOf);
  return { values, spills, circular: addresses, evaluate: evaluateAt, stale, tooDeep };
}

function setValues(
  values: Map<number, CellValue> | undefined,
  at: CellAddress,
  result: RuntimeValue,
): void {
  rowsOf(result).forEach((line, row) =>
    line.forEach((value, column) =>
      values?.set(cellIndex(at.row + row, at.column + column), cellValue(value)),
    ),
  );
}

function formulaCells(model: WorkbookModel): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const sheet of model.sheets) {
    for (const [rowText, line] of Object.entries(sheet.cells)) {
      for (const [columnText, { formula }] of Object.entries(line)) {
        if (formula === undefined) continue;
        const [row, column] = [Number(rowText), Number(columnText)];
        const key = keyOf(sheet.name, row, column);
        found.push({ sheet, sheetId: sheet.id, row, column, formula, key });
      }
    }
  }
  return found;
}

function compiledFormula(cell: FormulaCell, compiled: Compiled): CompiledFormula {
  return {
    instance: {
      sheetName: cell.sheet.name,
      sheetId: 0,
      row: cell.row + 1,
      col: cell.column + 1,
      sourceText: cell.formula,
      kind: "dynamic-array",
      isDynamicArray: true,
    },
    bound: compiled.bound,
    // What needs what shows while it runs: a formula that is needed is calculated on the spot.
    staticDeps: { cells: [], areas: [] },
    isVolatile: false,
    hasDynamicRefs: false,
    containsLambda: false,
    isDynamicArrayFunction: true,
    isSubtotalOutput: compiled.isSubtotal,
  };
}

function keyOf(sheetName: string, row: number, column: number): string {
  return formulaCellKey(sheetName, row + 1, column + 1);
}

function addressOf({ sheetId, row, column }: FormulaCell): CellAddress {
  return { sheetId, row, column };
}
