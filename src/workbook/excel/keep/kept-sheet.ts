import { keepTexts } from "../../../locales/en/keep";
import type { KeepTask } from "./keep-run";
import { keptInput, type KeptRow } from "./kept-formula";
import { readGrids, type OpenSheet } from "./open-sheets";

/** Begins the name of the sheet on which formulas are kept, and stands in its first cell. */
const TITLE = "CRM Value kept formulas";

/** Title and explanation stand above the rows. */
const FIRST_ROW = 2;

/** Excel on the web takes 5 MB at most. */
const CHARACTERS_AT_ONCE = 1_000_000;

/** The sheet with the formulas that Share has kept, and its rows. */
export interface KeptSheet {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly KeptRow[];
}

/** The sheet of an earlier Share, or null. */
export async function findKeptSheet(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
): Promise<KeptSheet | null> {
  const named = sheets.filter(({ name }) => name.startsWith(TITLE));
  const cells = await readGrids(context, named, "formulas");
  const found = named.find((sheet) => cells.at(sheet, 0, 0) === TITLE);
  if (found?.area == null) return null;
  const { rows, columns } = found.area;
  const kept = Array.from({ length: rows - FIRST_ROW }, (_, index) =>
    Array.from(
      { length: columns },
      (_, column) => cells.at(found, FIRST_ROW + index, column) as string | number,
    ),
  );
  return { id: found.id, name: found.name, rows: kept.filter(([place]) => place !== "") };
}

/**
 * Asks how many formulas are kept for Restore: 0 is a workbook that is not shared.
 *
 * @param sheetNames of all sheets of the workbook
 */
export function askKeptCount(
  { workbook }: Excel.RequestContext,
  sheetNames: readonly string[],
): () => number {
  const places = sheetNames
    .filter((name) => name.startsWith(TITLE))
    .map((name) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      const column = sheet.getRange("A:A").getUsedRangeOrNullObject(true);
      column.load("values");
      return column;
    });
  return () =>
    places
      .flatMap((column) => (column.isNullObject ? [] : [column.values.flat() as unknown[]]))
      .filter(([title]) => title === TITLE)
      .flatMap((cells) => cells.slice(FIRST_ROW))
      .filter((place) => place !== "").length;
}

/** Adds the sheet, which Excel's own list of hidden sheets does not show. */
export async function addKeptSheet(
  task: KeepTask,
  sheets: readonly OpenSheet[],
): Promise<KeptSheet> {
  const taken = sheets.map(({ name }) => name.toLowerCase());
  let name = TITLE;
  for (let number = 2; taken.includes(name.toLowerCase()); number++) name = `${TITLE} (${number})`;
  task.beforeChange(name, (context) => deleteSheet(context, name));
  const sheet = newSheet(task.context, name);
  sheet.load("id");
  await task.context.sync();
  return { id: sheet.id, name, rows: [] };
}

/** To be said before the rows change, or the sheet goes: it comes back with these rows. */
export function beforeKeptChange(task: KeepTask, { name, rows }: KeptSheet): void {
  task.beforeChange(name, async (context) => {
    const there = context.workbook.worksheets.getItemOrNullObject(name);
    there.load("id");
    await context.sync();
    const sheet = there.isNullObject ? newSheet(context, name) : there;
    sheet.visibility = "VeryHidden";
    await writeRows(sheet, rows);
  });
}

function newSheet({ workbook }: Excel.RequestContext, name: string): Excel.Worksheet {
  const sheet = workbook.worksheets.add(name);
  sheet.visibility = "VeryHidden";
  sheet.getRange("A1:A2").values = [[TITLE], [keepTexts.share.explanation]];
  return sheet;
}

/**
 * How many rows and columns a formula fills, for cells by the address of each with its sheet. Excel
 * before ExcelApi 1.12 tells only to a formula, and these stand on the sheet for a moment.
 */
export async function spillSizes(
  context: Excel.RequestContext,
  { id, rows }: KeptSheet,
  cells: readonly string[],
): Promise<readonly (readonly [rows: number, columns: number])[]> {
  const range = context.workbook.worksheets
    .getItem(id)
    .getRangeByIndexes(FIRST_ROW + rows.length, 0, cells.length, 2);
  range.formulas = cells.map((cell) => [
    `=IFERROR(ROWS(${cell}#),1)`,
    `=IFERROR(COLUMNS(${cell}#),1)`,
  ]);
  range.load("values");
  await context.sync();
  const sizes = range.values.map(([height, width]) => [Number(height), Number(width)] as const);
  range.clear("Contents");
  return sizes;
}

/** Writes all rows of the sheet anew. */
export async function writeKeptRows(
  { workbook }: Excel.RequestContext,
  { id }: KeptSheet,
  rows: readonly KeptRow[],
): Promise<void> {
  await writeRows(workbook.worksheets.getItem(id), rows);
}

async function writeRows(sheet: Excel.Worksheet, rows: readonly KeptRow[]): Promise<void> {
  sheet.getRange(`A${FIRST_ROW + 1}:XFD1048576`).clear("Contents");
  let first = FIRST_ROW;
  for (const some of portions(rows)) {
    await writePortion(sheet, first, some);
    first += some.length;
  }
}

async function writePortion(
  sheet: Excel.Worksheet,
  first: number,
  rows: readonly KeptRow[],
): Promise<void> {
  const width = Math.max(...rows.map(({ length }) => length));
  const padded = rows.map((row) => [
    ...keptInput(row),
    ...Array<string>(width - row.length).fill(""),
  ]);
  sheet.getRangeByIndexes(first, 0, rows.length, width).formulas = padded;
  await sheet.context.sync();
}

/** Rows that Excel on the web takes at once. */
function portions(rows: readonly KeptRow[]): KeptRow[][] {
  const found: KeptRow[][] = [];
  let characters = CHARACTERS_AT_ONCE;
  for (const row of rows) {
    if (characters >= CHARACTERS_AT_ONCE) {
      found.push([]);
      characters = 0;
    }
    found.at(-1)?.push(row);
    characters += row.join("").length;
  }
  return found;
}

/** Deletes a sheet if there is one of this name, hidden or not. */
export async function deleteSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.visibility = "Hidden";
  sheet.delete();
  await context.sync();
}
