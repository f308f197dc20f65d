/** A sheet as an operation found it. */
export interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  /** What people may do on it, or null where it is not protected. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  /** Everything that holds something; null on an empty sheet. Rows and columns count from 0. */
  readonly area: CellArea | null;
}

export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the cells of some sheets hold, by the sheet's id and the cell's place. */
export interface Grids {
  at(sheet: OpenSheet, row: number, column: number): unknown;
}

/** Excel on the web answers 5 MB at most, so large sheets are read in parts. */
const CELLS_AT_ONCE = 50_000;

/** Every sheet of the workbook, hidden ones too, in two round trips. */
export async function openSheets(context: Excel.RequestContext): Promise<readonly OpenSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected,items/protection/options",
  );
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return range;
  });
  await context.sync();
  return worksheets.items.map(({ id, name, visibility, protection }, index) => {
    const range = used[index];
    return {
      id,
      name,
      isVisible: visibility === "Visible",
      protection: protection.protected ? protection.options : null,
      area:
        range === undefined || range.isNullObject
          ? null
          : {
              row: range.rowIndex,
              column: range.columnIndex,
              rows: range.rowCount,
              columns: range.columnCount,
            },
    };
  });
}

const LOAD = {
  formulas: (range: Excel.Range) => range.load("formulas"),
  values: (range: Excel.Range) => range.load("values"),
  valueTypes: (range: Excel.Range) => range.load("valueTypes"),
};

/** Reads one side of all cells of some sheets. */
export async function readGrids(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
  property: keyof typeof LOAD,
): Promise<Grids> {
  const grids = new Map<string, unknown[][]>();
  let waiting: { readonly rows: unknown[][]; readonly range: Excel.Range }[] = [];
  let cells = 0;
  const loadWaiting = async () => {
    await context.sync();
    for (const { rows, range } of waiting) rows.push(...(range[property] as unknown[][]));
    waiting = [];
    cells = 0;
  };
  for (const { id, area } of sheets) {
    if (area === null) continue;
    const rows: unknown[][] = [];
    grids.set(id, rows);
    const most = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
    for (let done = 0; done < area.rows; done += most) {
      const count = Math.min(most, area.rows - done);
      const range = context.workbook.worksheets
        .getItem(id)
        .getRangeByIndexes(area.row + done, area.column, count, area.columns);
      LOAD[property](range);
      waiting.push({ rows, range });
      cells += count * area.columns;
      if (cells >= CELLS_AT_ONCE) await loadWaiting();
    }
  }
  if (waiting.length > 0) await loadWaiting();
  return {
    at: ({ id, area }, row, column) =>
      area === null ? "" : (grids.get(id)?.[row - area.row]?.[column - area.column] ?? ""),
  };
}

/** Every cell of a sheet that was read. */
export function* cellsOf({ area }: OpenSheet): Generator<{ row: number; column: number }> {
  if (area === null) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      yield { row, column };
    }
  }
}
