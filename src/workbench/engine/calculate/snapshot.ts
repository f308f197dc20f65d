import { areaAddress, quoteSheetName } from "../address";
import {
  type CellSnapshot,
  type DefinedNameSnapshot,
  type ResolvedTable,
  scopedNameKey,
  snapshotCellKey,
  type TableSnapshot,
  type WorkbookSnapshot,
  type WorksheetSnapshot,
} from "./excelts";
import { engineText } from "../formula/parse-formula";
import { bodyArea } from "../table/table-parts";
import type { NameModel, SheetModel, TableModel, WorkbookModel } from "../model";

/** The workbook in the form that the calculation reads; there, rows and columns count from 1. */
export function workbookSnapshot(
  model: WorkbookModel,
  cellsOf: (sheet: SheetModel, cells: Map<string, CellSnapshot>) => Map<string, CellSnapshot>,
): WorkbookSnapshot {
  const worksheets = model.sheets.map((sheet, index) => worksheetSnapshot(sheet, index, cellsOf));
  return {
    worksheets,
    worksheetsByName: new Map(worksheets.map((sheet) => [sheet.name.toLowerCase(), sheet])),
    worksheetsById: new Map(worksheets.map((sheet) => [sheet.id, sheet])),
    definedNames: definedNames(model),
    tablesByName: new Map(
      worksheets.flatMap((sheet) =>
        sheet.tables.map((table): [string, ResolvedTable] => [
          table.name.toLowerCase(),
          { table, sheetName: sheet.name },
        ]),
      ),
    ),
    calcProperties: {},
    properties: {},
  };
}

function worksheetSnapshot(
  sheet: SheetModel,
  index: number,
  cellsOf: (sheet: SheetModel, cells: Map<string, CellSnapshot>) => Map<string, CellSnapshot>,
): WorksheetSnapshot {
  const cells = new Map<string, CellSnapshot>();
  let [bottom, right] = [1, 1];
  for (const [row, line] of Object.entries(sheet.cells)) {
    for (const [column, cell] of Object.entries(line)) {
      const snapshot = { row: Number(row) + 1, col: Number(column) + 1 };
      if (cell.formula !== undefined) {
        cells.set(snapshotCellKey(snapshot.row, snapshot.col), {
          ...snapshot,
          value: null,
          formulaKind: "dynamic-array",
          formula: cell.formula,
        });
      } else if (cell.value !== undefined) {
        cells.set(snapshotCellKey(snapshot.row, snapshot.col), {
          ...snapshot,
          value: cell.value,
          formulaKind: "none",
        });
      } else continue;
      bottom = Math.max(bottom, snapshot.row);
      right = Math.max(right, snapshot.col);
    }
  }
  return {
    id: index + 1,
    name: sheet.name,
    dimensions: { top: 1, left: 1, bottom, right },
    cells: cellsOf(sheet, cells),
    hiddenRows: new Set(
      Object.entries(sheet.rows)
        .filter(([, line]) => line.hidden)
        .map(([row]) => Number(row) + 1),
    ),
    tables: sheet.tables.map((table) => tableSnapshot(sheet, table)),
    mergedRegions: [],
  };
}

function tableSnapshot(sheet: SheetModel, table: TableModel): TableSnapshot {
  const { area } = table;
  return {
    name: table.name,
    columns: tableColumns(sheet, table).map((name) => ({ name })),
    topLeft: { row: area.row + 1, col: area.column + 1 },
    dataRowCount:
      area.lastRow - area.row + 1 - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0),
    hasHeaderRow: table.showHeaders,
    hasTotalsRow: table.showTotals,
  };
}

/** The names of a table's columns, from its header cells. */
export function tableColumns(sheet: SheetModel, table: TableModel): string[] {
  const { area } = table;
  const names: string[] = [];
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    const header = table.showHeaders ? sheet.cells[area.row]?.[column]?.value : undefined;
    names.push(String(header ?? `Column${column - area.column + 1}`));
  }
  return names;
}

/**
 * The names of the workbook. A table's own name stands for its data rows wherever a range may
 * stand, so each table gives a name too.
 */
function definedNames(model: WorkbookModel): Map<string, DefinedNameSnapshot> {
  const names = new Map<string, DefinedNameSnapshot>();
  for (const sheet of model.sheets) {
    for (const table of sheet.tables) {
      const data = areaAddress(bodyArea(table), true);
      const range = `${quoteSheetName(sheet.name)}!${data}`;
      names.set(table.name.toUpperCase(), { name: table.name, ranges: [range] });
    }
  }
  for (const name of model.names) addName(names, model, name);
  return names;
}

function addName(
  names: Map<string, DefinedNameSnapshot>,
  model: WorkbookModel,
  name: NameModel,
): void {
  const scope = model.sheets.find((sheet) => sheet.id === name.sheetId)?.name;
  const ranges = [engineText(name.formula, scope ?? "")];
  if (scope !== undefined) {
    names.set(scopedNameKey(scope, name.name), { name: name.name, ranges, scope });
  } else if (name.sheetId === null) {
    names.set(name.name.toUpperCase(), { name: name.name, ranges });
  }
}
