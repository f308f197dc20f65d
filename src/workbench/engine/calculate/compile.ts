import { bind, boundCall, type BoundExpr, detectSubtotalOutput, parse, tokenize } from "./excelts";
import type { WorkbookSnapshot } from "./excelts";
import type { WorkbookModel } from "../model";
import { asExcelHasIt } from "./native-operators";
import { engineText } from "../formula/parse-formula";
import { createSharedRanges, type SharedRanges } from "./shared-ranges";
import { tableColumns } from "./snapshot";

/** Wraps every formula; see result-function.ts. No formula can be typed that calls it. */
export const RESULT_FUNCTION = "=RESULT";

/** Wraps a formula that is evaluated for its values and stands in no cell. */
export const VALUES_FUNCTION = "=VALUES";

/** A formula made ready to run in any cell of one sheet; null: it cannot be read. */
export interface Compiled {
  readonly bound: BoundExpr;
  readonly isSubtotal: boolean;
}

/**
 * Compiles formulas and remembers them for as long as what their names mean stays the same: the
 * sheets, the names, the tables and their columns.
 */
export function createCompiler(): {
  prepare(model: WorkbookModel): void;
  /** The ranges that the formulas compiled so far read. */
  readonly ranges: SharedRanges;
  compile(
    formula: string,
    sheetName: string,
    snapshot: WorkbookSnapshot,
    wrapper: string,
  ): Compiled | null;
} {
  let meaning = "";
  let known = new Map<string, Compiled | null>();
  let ranges = createSharedRanges();
  return {
    get ranges() {
      return ranges;
    },
    prepare(model) {
      const now = meaningOfNames(model);
      if (now === meaning) return;
      meaning = now;
      known = new Map();
      ranges = createSharedRanges();
    },
    compile(formula, sheetName, snapshot, wrapper) {
      const key = `${wrapper}\0${sheetName}\0${formula}`;
      let compiled = known.get(key);
      if (compiled === undefined) {
        compiled = compileNow(formula, sheetName, snapshot, wrapper, ranges);
        known.set(key, compiled);
      }
      return compiled;
    },
  };
}

function meaningOfNames(model: WorkbookModel): string {
  return JSON.stringify([
    model.names,
    model.sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.tables.map((table) => [table, tableColumns(sheet, table)]),
    ]),
  ]);
}

function compileNow(
  formula: string,
  sheetName: string,
  snapshot: WorkbookSnapshot,
  wrapper: string,
  ranges: SharedRanges,
): Compiled | null {
  try {
    const ast = parsed(formula, sheetName);
    const bound = ranges.share(bind(ast, { snapshot, currentSheet: sheetName }));
    const left = "op" in bound && "left" in bound && /[+-]/.test(bound.op) ? [bound.left] : [];
    return {
      bound: boundCall(wrapper, [bound, ...left]),
      isSubtotal: detectSubtotalOutput(ast, bound),
    };
  } catch {
    return null;
  }
}

/**
 * What formulas say, by their text and sheet. It does not depend on the rest of the workbook, and
 * whenever a table grows or another workbook is opened, thousands of formulas are read again.
 */
const PARSED = new Map<string, ReturnType<typeof asExcelHasIt>>();
const MOST_PARSED = 50_000;

function parsed(formula: string, sheetName: string): ReturnType<typeof asExcelHasIt> {
  const key = `${sheetName}\0${formula}`;
  let ast = PARSED.get(key);
  if (ast === undefined) {
    if (PARSED.size >= MOST_PARSED) PARSED.clear();
    ast = asExcelHasIt(parse(tokenize(engineText(formula, sheetName))));
    PARSED.set(key, ast);
  }
  return ast;
}
