import type { Area, ChartSeriesModel } from "../../../engine/model";
import { sheetAddress } from "../addresses";
import type { HostContext } from "../context";
import type { RangeShape } from "./range-shape";

/** A series as Excel makes it, with nothing set. */
export function newSeries(name: string): ChartSeriesModel {
  return {
    name,
    nameFormula: null,
    valuesFormula: "",
    categoriesFormula: null,
    type: null,
    color: null,
    lineWeight: null,
    markerStyle: null,
    gapWidth: null,
    overlap: null,
    showDataLabels: false,
    dataLabelFormat: null,
  };
}

/** The part of a range that charts need. */
type Source = Pick<RangeShape<never>, "sheetId" | "area">;

/**
 * The series of a source range: one for each column (or row). Text in the first line gives their
 * names, text in the first column (or row) their categories, as Excel reads a range.
 */
export function seriesOfSource(
  context: HostContext,
  { sheetId, area }: Source,
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartSeriesModel[] {
  const { name: sheetName } = context.sheet(sheetId);
  const { calculation } = context.workbook;
  const height = area.lastRow - area.row + 1;
  const width = area.lastColumn - area.column + 1;
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && height >= width);
  const isText = (row: number, column: number): boolean =>
    typeof calculation.value(sheetId, row, column) === "string";

  const hasHeaderRow = height > 1 && isText(area.row, area.lastColumn);
  const hasHeaderColumn = width > 1 && isText(area.lastRow, area.column);
  const body: Area = {
    ...area,
    row: area.row + (hasHeaderRow ? 1 : 0),
    column: area.column + (hasHeaderColumn ? 1 : 0),
  };
  const formula = (part: Area): string => `=${sheetAddress(sheetName, part, true)}`;
  const hasNames = byColumns ? hasHeaderRow : hasHeaderColumn;
  const hasCategories = byColumns ? hasHeaderColumn : hasHeaderRow;

  const [first, last] = byColumns ? [body.column, body.lastColumn] : [body.row, body.lastRow];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const at = first + index;
    const values = byColumns
      ? { ...body, column: at, lastColumn: at }
      : { ...body, row: at, lastRow: at };
    const nameCell = byColumns
      ? { row: area.row, column: at, lastRow: area.row, lastColumn: at }
      : { row: at, column: area.column, lastRow: at, lastColumn: area.column };
    const categories = byColumns
      ? { ...body, column: area.column, lastColumn: area.column }
      : { ...body, row: area.row, lastRow: area.row };
    const name = calculation.value(sheetId, nameCell.row, nameCell.column);
    return {
      ...newSeries(hasNames && typeof name === "string" ? name : `Series${String(index + 1)}`),
      nameFormula: hasNames ? formula(nameCell) : null,
      valuesFormula: formula(values),
      categoriesFormula: hasCategories ? formula(categories) : null,
    };
  });
}
