import { actualsTexts } from "../../locales/en/actuals";
import { lineFinder, type LineFinder } from "./find-lines";
import { withoutGuard } from "./formula-like";
import type { ImportCase } from "./import-case";
import type { LedgerRow } from "./ledger-row";
import type { ColumnRole } from "./map-columns";
import { readAmount, type DecimalSign } from "./read-amount";
import type { CsvRow } from "./read-csv";
import { readDate, type DateOrder } from "./read-date";
import { quarterStarts, readPeriod, type QuarterStarts } from "./read-period";
import type { RowFault, RowProblem } from "./row-problem";
import { isoDate } from "./serial-date";

/** How the cells of a file are to be read: found from the file, or said by the user. */
export interface ReadSettings {
  readonly columns: MappedColumns;
  readonly decimalSign: DecimalSign;
  readonly periodOrder: DateOrder;
  readonly postedOnOrder: DateOrder;
  /** Whether days before the case count as Initial. */
  readonly beforeStart: BeforeStart;
}

export type BeforeStart = "refuse" | "initial";

/** Columns of the file, counted from 0; null for a column that it does not have. */
export interface MappedColumns {
  readonly period: number;
  readonly line: number;
  readonly amount: number;
  readonly postedOn: number | null;
  readonly note: number | null;
}

/** As many characters as a cell of Excel holds. */
const LONGEST_NOTE = 32_767;

/**
 * Makes the reader of a file's rows.
 *
 * @param titles number of cells of the header
 * @returns for each row the row of the ledger, or every error it has
 */
export function rowReader(
  titles: number,
  importCase: ImportCase,
  settings: ReadSettings,
): (row: CsvRow) => LedgerRow | readonly RowProblem[] {
  const { columns, decimalSign } = settings;
  const starts = quarterStarts(importCase);
  const lines = lineFinder(importCase.lines);

  return ({ number, cells }) => {
    const errors: RowProblem[] = [];
    const report = (column: ColumnRole | null, fault: CellFault) =>
      errors.push({ row: number, column, severity: "error", ...fault });
    const read = <Value extends string | number>(
      column: ColumnRole,
      reader: (cell: string) => Value | CellFault,
    ): Value | null => {
      const at = columns[column];
      const result = reader(at === null ? "" : (cells[at] ?? ""));
      if (typeof result !== "object") return result;
      report(column, result);
      return null;
    };

    const more = extraCells(cells, titles);
    if (more) report(null, more);
    const period = read("period", (cell) => periodOf(cell, settings, starts));
    const line = read("line", (cell) => lineOf(withoutGuard(cell), lines));
    const amount = read("amount", (cell) => amountOf(cell, decimalSign));
    const postedOn =
      columns.postedOn === null
        ? importCase.today
        : read("postedOn", (cell) => postedOnOf(cell, settings.postedOnOrder));
    const note = read("note", (cell) => noteOf(withoutGuard(cell)));

    const isComplete =
      period !== null && line !== null && amount !== null && postedOn !== null && note !== null;
    return isComplete && errors.length === 0 ? { period, postedOn, line, amount, note } : errors;
  };
}

interface CellFault {
  readonly code: RowFault;
  readonly message: string;
}

const texts = actualsTexts.problems;

/** "C01,1,234.56" has a cell too many: its amount would be read as 1. */
function extraCells(cells: readonly string[], titles: number): CellFault | null {
  if (cells.slice(titles).every((cell) => cell === "")) return null;
  return { code: "extra-cells", message: texts.extraCells(cells.length, titles) };
}

function periodOf(
  cell: string,
  { periodOrder, beforeStart }: ReadSettings,
  starts: QuarterStarts,
): number | CellFault {
  if (cell === "") return { code: "period-missing", message: texts.periodMissing };
  const reading = readPeriod(cell, periodOrder, starts);
  const [firstDay = 0, dayAfter = 0] = [starts[0], starts.at(-1)];
  switch (reading) {
    case "unreadable":
      return { code: "period-unreadable", message: texts.periodUnreadable(cell) };
    case "before-start":
      if (beforeStart === "initial") return 0;
      return {
        code: "period-before-start",
        message: texts.periodBeforeStart(cell, isoDate(firstDay)),
      };
    case "outside":
      return {
        code: "period-outside",
        message: texts.periodOutside(cell, starts.length - 1, isoDate(dayAfter - 1)),
      };
    case "straddling":
      return {
        code: "period-straddling",
        message: texts.periodStraddling(cell, isoDate(firstDay)),
      };
    default:
      return reading;
  }
}

function lineOf(cell: string, lines: LineFinder): string | CellFault {
  if (cell === "") return { code: "line-missing", message: texts.lineMissing };
  const line = lines.find(cell);
  if (line === "ambiguous") return { code: "line-ambiguous", message: texts.lineAmbiguous(cell) };
  if (line !== "unknown") return line.id;
  const similar = lines.findSimilar(cell);
  const message = similar
    ? texts.lineSimilar(cell, similar.id, similar.name)
    : texts.lineUnknown(cell);
  return { code: "line-unknown", message };
}

function amountOf(cell: string, decimalSign: DecimalSign): number | CellFault {
  if (cell === "") return { code: "amount-missing", message: texts.amountMissing };
  const amount = readAmount(cell, decimalSign);
  if (amount !== null) return amount;
  return { code: "amount-unreadable", message: texts.amountUnreadable(cell, decimalSign) };
}

function postedOnOf(cell: string, order: DateOrder): number | CellFault {
  if (cell === "") return { code: "posted-on-missing", message: texts.postedOnMissing };
  const day = readDate(cell, order);
  return day ?? { code: "posted-on-unreadable", message: texts.postedOnUnreadable(cell) };
}

function noteOf(cell: string): string | CellFault {
  if (cell.length <= LONGEST_NOTE) return cell;
  return { code: "note-too-long", message: texts.noteTooLong(LONGEST_NOTE, cell.length) };
}
