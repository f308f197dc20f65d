import { actualsTexts } from "../../locales/en/actuals";
import { checkRows } from "./check-rows";
import type { Convention } from "./find-convention";
import type { Separator } from "./find-separator";
import type { ImportCase } from "./import-case";
import { importPreview, type ImportPreview } from "./import-preview";
import type { LedgerRow } from "./ledger-row";
import {
  COLUMN_ROLES,
  guessColumns,
  isHeaderLikeData,
  REQUIRED_ROLES,
  type ChosenColumns,
  type ColumnGuesses,
  type ColumnRole,
} from "./map-columns";
import { currencyMark, findDecimalSign, type DecimalSign } from "./read-amount";
import type { CsvTable } from "./read-csv";
import { findDateOrder, type DateOrder } from "./read-date";
import type { BeforeStart, MappedColumns, ReadSettings } from "./read-row";

/** What the user has said about a file; the rest is found in it, or asked for. */
export interface ImportAnswers {
  readonly firstRow?: "titles" | "data";
  readonly columns?: ChosenColumns;
  readonly decimalSign?: DecimalSign;
  readonly periodOrder?: DateOrder;
  readonly postedOnOrder?: DateOrder;
  /** Amounts are added up whatever currencies stand beside them. */
  readonly mixedCurrencies?: "accept";
  /** Days before the case are refused unless the user lets them count as Initial. */
  readonly beforeStart?: BeforeStart;
}

/** What the file does not say. */
export type ImportQuestion =
  | { readonly about: "separator"; readonly candidates: readonly Separator[] }
  | { readonly about: "first-row" }
  /** No candidates: the user has to say which column it is. */
  | { readonly about: "column"; readonly role: ColumnRole; readonly candidates: readonly number[] }
  /** More than one stands beside amounts, which then cannot be added up. */
  | { readonly about: "currencies"; readonly currencies: readonly string[] }
  | { readonly about: "decimal-sign"; readonly convention: Convention<DecimalSign> }
  | {
      readonly about: "period-order" | "posted-on-order";
      readonly convention: Convention<DateOrder>;
    };

/** What has been found in a file so far. */
export interface ImportDraft {
  /** The file, with titles made up where its first row holds data. */
  readonly table: CsvTable;
  readonly columns: ColumnGuesses;
  readonly conventions: Conventions;
  /** Currencies written beside amounts, such as "EUR" or "$". */
  readonly currencies: readonly string[];
  /** All have to be answered before there are rows. */
  readonly questions: readonly ImportQuestion[];
  /** Null while there are questions. */
  readonly result: ImportResult | null;
}

export interface ImportResult {
  /** What posting adds to the ledger. */
  readonly rows: readonly LedgerRow[];
  readonly preview: ImportPreview;
}

/** Found from the cells of a column, before the user's answers. */
export interface Conventions {
  readonly decimalSign: Convention<DecimalSign>;
  readonly periodOrder: Convention<DateOrder>;
  readonly postedOnOrder: Convention<DateOrder>;
}

/**
 * Everything between a file and its rows in the ledger: which column is what, how its cells are
 * read, and what is wrong with them. It keeps nothing: ask again with each further answer.
 *
 * @param file the file (see `readCsv`)
 * @param importCase the workbook it is for
 * @param answers what the user has said so far
 */
export function prepareImport(
  file: CsvTable,
  importCase: ImportCase,
  answers: ImportAnswers = {},
): ImportDraft {
  const table = answers.firstRow === "data" ? withNumberedColumns(file) : file;
  const columns = guessColumns(table, importCase, answers.columns);
  const cellsOf = (role: ColumnRole) => columnCells(table, columns[role].column);
  const conventions: Conventions = {
    decimalSign: findDecimalSign(cellsOf("amount")),
    periodOrder: findDateOrder(cellsOf("period")),
    postedOnOrder: findDateOrder(cellsOf("postedOn")),
  };
  const currencies = [...new Set(cellsOf("amount").map(currencyMark))].filter(
    (currency) => currency !== null,
  );

  const asksForFirstRow = answers.firstRow === undefined && isHeaderLikeData(file, importCase);
  const questions: readonly ImportQuestion[] = [
    ...separatorQuestions(file),
    ...(asksForFirstRow ? [{ about: "first-row" } as const] : []),
    ...columnQuestions(columns),
    ...conventionQuestions(conventions, answers),
    ...currencyQuestions(currencies, answers),
  ];
  const settings = readSettings(columns, conventions, answers);
  return {
    table,
    columns,
    conventions,
    currencies,
    questions,
    result: questions.length === 0 && settings ? resultOf(table, importCase, settings) : null,
  };
}

function resultOf(table: CsvTable, importCase: ImportCase, settings: ReadSettings): ImportResult {
  const checked = checkRows(table, importCase, settings);
  return { rows: checked.accepted, preview: importPreview(checked, importCase) };
}

function withNumberedColumns(table: CsvTable): CsvTable {
  const cells = table.header.cells.map((_, column) => actualsTexts.columnNumber(column + 1));
  return { ...table, header: { number: 0, cells }, rows: [table.header, ...table.rows] };
}

function columnCells(table: CsvTable, column: number | null): readonly string[] {
  return column === null ? [] : table.rows.map(({ cells }) => cells[column] ?? "");
}

function separatorQuestions({ fittingSeparators }: CsvTable): readonly ImportQuestion[] {
  return fittingSeparators.length > 1
    ? [{ about: "separator", candidates: fittingSeparators }]
    : [];
}

function columnQuestions(columns: ColumnGuesses): readonly ImportQuestion[] {
  return COLUMN_ROLES.filter((role) => {
    const { column, isOpen } = columns[role];
    return isOpen || (column === null && REQUIRED_ROLES.includes(role));
  }).map((role) => ({ about: "column", role, candidates: columns[role].candidates }));
}

function conventionQuestions(
  { decimalSign, periodOrder, postedOnOrder }: Conventions,
  answers: ImportAnswers,
): readonly ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  if ((answers.decimalSign ?? decimalSign.choice) === null) {
    questions.push({ about: "decimal-sign", convention: decimalSign });
  }
  if ((answers.periodOrder ?? periodOrder.choice) === null) {
    questions.push({ about: "period-order", convention: periodOrder });
  }
  if ((answers.postedOnOrder ?? postedOnOrder.choice) === null) {
    questions.push({ about: "posted-on-order", convention: postedOnOrder });
  }
  return questions;
}

function currencyQuestions(
  currencies: readonly string[],
  { mixedCurrencies }: ImportAnswers,
): readonly ImportQuestion[] {
  return currencies.length > 1 && mixedCurrencies === undefined
    ? [{ about: "currencies", currencies }]
    : [];
}

/** Null while something is missing, which is then among the questions. */
function readSettings(
  columns: ColumnGuesses,
  conventions: Conventions,
  answers: ImportAnswers,
): ReadSettings | null {
  const mapped = mappedColumns(columns);
  const decimalSign = answers.decimalSign ?? conventions.decimalSign.choice;
  const periodOrder = answers.periodOrder ?? conventions.periodOrder.choice;
  const postedOnOrder = answers.postedOnOrder ?? conventions.postedOnOrder.choice;
  if (mapped === null || decimalSign === null || periodOrder === null || postedOnOrder === null) {
    return null;
  }
  const beforeStart = answers.beforeStart ?? "refuse";
  return { columns: mapped, decimalSign, periodOrder, postedOnOrder, beforeStart };
}

function mappedColumns(columns: ColumnGuesses): MappedColumns | null {
  const { period, line, amount } = columns;
  if (period.column === null || line.column === null || amount.column === null) return null;
  return {
    period: period.column,
    line: line.column,
    amount: amount.column,
    postedOn: columns.postedOn.column,
    note: columns.note.column,
  };
}
