/**
 * The door to the formula machinery of excelts. Its public entry recalculates only workbooks of
 * its own; these are the parts below it, which work on any snapshot. They are imported by file
 * because the package exports no path to them, always in the flavour that runs in browsers and
 * Node alike (each flavour of the package has a function table of its own). The version is pinned.
 */
export { bind } from "../../../../node_modules/@cj-tech-master/excelts/dist/browser/modules/formula/compile/binder.js";
export {
  type BoundExpr,
  boundCall,
  boundLiteral,
} from "../../../../node_modules/@cj-tech-master/excelts/dist/browser/modules/formula/compile/bound-ast.js";
export {
  type CompiledFormula,
  detectSubtotalOutput,
} from "../../../../node_modules/@cj-tech-master/excelts/dist/browser/modules/formula/compile/compiled-formula.js";
export {
  type CellSnapshot,
  type DefinedNameSnapshot,
  formulaCellKey,
  type ResolvedTable,
  scopedNameKey,
  snapshotCellKey,
  type TableSnapshot,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "../../../../node_modules/@cj-tech-master/excelts/dist/browser/modules/formula/integration/workbook-snapshot.js";
export {
  type EvalContext,
  EvalSession,
  evaluate,
  evaluateFormulaRaw,
} from "../../../../node_modules/@cj-tech-master/excelts/dist/browser/modules/formula/runtime/evaluator.js";
export {
  type FunctionDescriptor,
  lookupFunction,
} from "../../../../node_modules/@cj-tech-master/excelts/dist/browser/modules/formula/runtime/function-registry.js";
export {
  type ArrayValue,
  BLANK,
  type ErrorValue,
  isArray,
  isError,
  rvArray,
  rvBoolean,
  rvError,
  rvNumber,
  rvString,
  type RuntimeValue,
  type ScalarValue,
  topLeft,
  toNumberRV,
  toStringRV,
} from "../../../../node_modules/@cj-tech-master/excelts/dist/browser/modules/formula/runtime/values.js";
export { parse } from "../../../../node_modules/@cj-tech-master/excelts/dist/browser/modules/formula/syntax/parser.js";
export { tokenize } from "../../../../node_modules/@cj-tech-master/excelts/dist/browser/modules/formula/syntax/tokenizer.js";
