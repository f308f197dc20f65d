import type { ImportCase } from "./import-case";
import { lineFinder } from "./find-lines";
import { DECIMAL_SIGNS, readAmount } from "./read-amount";
import type { CsvTable } from "./read-csv";
import { DATE_ORDERS, readDate } from "./read-date";
import { quarterStarts, readPeriod } from "./read-period";

/** What a column of a file can be. */
export const COLUMN_ROLES = ["period", "line", "amount", "postedOn", "note"] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** No file can do without them; their cells alone can show them, as dates and texts cannot. */
export const REQUIRED_ROLES: readonly ColumnRole[] = ["period", "line", "amount"];

/** The columns that the user chose, counted from 0; null for "none of them". */
export type ChosenColumns = Readonly<Partial<Record<ColumnRole, number | null>>>;

/** The column of a role. */
export interface ColumnGuess {
  /** Null where there is none, or where several are equally likely and none was chosen. */
  readonly column: number | null;
  /** Every column that may be it, the likeliest first, with `column` among them. */
  readonly candidates: readonly number[];
  /** Whether several are equally likely, so that the user has to choose. */
  readonly isOpen: boolean;
}

export type ColumnGuesses = Readonly<Record<ColumnRole, ColumnGuess>>;

/** How well a column fits a role; less is better. */
type Tier =
  | 0 // the header is the role's name
  | 1 // the header contains it, and most cells can be read
  | 2; // the header says nothing, and nearly all cells can be read

const TIERS: readonly Tier[] = [0, 1, 2];

/** Words of headers, in small letters and without punctuation: whole headers and parts of them. */
const HEADERS: Readonly<Record<ColumnRole, { readonly whole: RegExp; readonly part: RegExp }>> = {
  period: {
    whole: /^(period|quarter|qtr|fiscal (period|quarter)|(accounting|posting|reporting) period)$/,
    part: /\b(period|quarter|qtr)\b/,
  },
  line: {
    whole: /^(line|line id|line item|line name|line no|id|item|cost line|benefit line)$/,
    part: /\b(line|item)\b/,
  },
  amount: {
    whole: /^(amount|value|actual|actuals|actual amount|sum)$/,
    part: /\b(amount|value|actual|actuals|sum)\b/,
  },
  postedOn: {
    whole: /^(posted|posted on|(posted|posting|booking|entry) date|booked|booked on)$/,
    part: /\b(date|posted|booked)\b/,
  },
  note: {
    whole: /^(notes?|comments?|descriptions?|remarks?|memo|text|details?)$/,
    part: /\b(notes?|comments?|description|remarks?|memo|text|details?)\b/,
  },
};

/** Rows that are looked at, and shares of their filled cells that can be read. */
const SAMPLE_ROWS = 200;
const MOST_CELLS = 0.5;
const NEARLY_ALL_CELLS = 0.9;

/**
 * Which column is what, from the words of the header and what the cells hold. A column is used
 * once. Where columns fit a role equally well, none is taken: the user chooses.
 *
 * @param table the file
 * @param importCase whose lines and quarters the cells are compared with
 * @param chosen what the user chose already; the guesses leave those columns alone
 */
export function guessColumns(
  table: CsvTable,
  importCase: ImportCase,
  chosen: ChosenColumns = {},
): ColumnGuesses {
  const tiers = columnTiers(table, importCase);
  const taken = new Set(Object.values(chosen).filter((column) => column !== null));
  const guess = (role: ColumnRole): ColumnGuess => {
    const candidates = byTier(tiers.map((roles) => roles[role]));
    const choice = chosen[role];
    if (choice !== undefined) return { column: choice, candidates, isOpen: false };

    const free = candidates.filter((column) => !taken.has(column));
    const best = free.filter((column) => tiers[column]?.[role] === tiers[free[0] ?? -1]?.[role]);
    const column = best.length === 1 ? (best[0] ?? null) : null;
    if (column !== null) taken.add(column);
    return { column, candidates, isOpen: best.length > 1 };
  };
  return {
    period: guess("period"),
    line: guess("line"),
    amount: guess("amount"),
    postedOn: guess("postedOn"),
    note: guess("note"),
  };
}

/** Whether a cell holds what a role needs. */
type CellTests = Readonly<Record<ColumnRole, (cell: string) => boolean>>;

/**
 * Whether the first row seems to hold data instead of titles: a date, an amount or a line in it.
 */
export function isHeaderLikeData(table: CsvTable, importCase: ImportCase): boolean {
  const { period, line, amount } = cellTests(importCase);
  return table.header.cells.some((cell) => period(cell) || line(cell) || amount(cell));
}

function cellTests(importCase: ImportCase): CellTests {
  const { find } = lineFinder(importCase.lines);
  return {
    period: periodTest(importCase),
    line: (cell) => find(cell) !== "unknown",
    amount: (cell) => DECIMAL_SIGNS.some((sign) => readAmount(cell, sign) !== null),
    postedOn: (cell) => DATE_ORDERS.some((order) => readDate(cell, order) !== null),
    note: () => true,
  };
}

/** Dates outside the case are dates all the same; numbers outside it are no quarters. */
function periodTest(importCase: ImportCase): (cell: string) => boolean {
  const starts = quarterStarts(importCase);
  return (cell) =>
    DATE_ORDERS.some((order) => {
      const reading = readPeriod(cell, order, starts);
      return typeof reading === "number" || (reading !== "unreadable" && !/^\d+$/.test(cell));
    });
}

/** For each column, how well it fits each role; null where it does not. */
type ColumnTiers = Readonly<Record<ColumnRole, Tier | null>>;

function columnTiers(table: CsvTable, importCase: ImportCase): readonly ColumnTiers[] {
  const tests = cellTests(importCase);
  const sample = table.rows.slice(0, SAMPLE_ROWS);
  return table.header.cells.map((title, column) => {
    const cells = sample.map((row) => row.cells[column] ?? "").filter((cell) => cell !== "");
    const tier = (role: ColumnRole) => tierOf(role, title, shareOf(cells, tests[role]));
    return {
      period: tier("period"),
      line: tier("line"),
      amount: tier("amount"),
      postedOn: tier("postedOn"),
      note: tier("note"),
    };
  });
}

function shareOf(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

function tierOf(role: ColumnRole, title: string, share: number): Tier | null {
  const words = (title.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(" ");
  const { whole, part } = HEADERS[role];
  if (whole.test(words)) return 0;
  if (part.test(words) && share >= MOST_CELLS) return 1;
  const others = COLUMN_ROLES.filter((other) => other !== role && isNamed(other, words));
  // A date of any kind may be what says the period.
  const isFree = others.every((other) => role === "period" && other === "postedOn");
  return isFree && REQUIRED_ROLES.includes(role) && share >= NEARLY_ALL_CELLS ? 2 : null;
}

function isNamed(role: ColumnRole, words: string): boolean {
  return HEADERS[role].whole.test(words) || HEADERS[role].part.test(words);
}

/** Columns that fit at all, the best first, those that fit equally in their order. */
function byTier(tiers: readonly (Tier | null)[]): readonly number[] {
  return TIERS.flatMap((wanted) =>
    tiers.flatMap((tier, column) => (tier === wanted ? [column] : [])),
  );
}
