import { cellFormat } from "../cells/cell-format";
import { onlyReference } from "../formula/formula-references";
import type { CellValue, ChartModel, ChartType, SheetModel, WorkbookModel } from "../model";
import { cellText } from "../cells/text";
import type { Calculation } from "../calculation";
import { seriesColor } from "./chart-colors";

export interface ChartSeries {
  readonly name: string;
  readonly type: ChartType;
  readonly color: string;
  /** null where the cell holds no number: a gap. */
  readonly values: readonly (number | null)[];
  /** For scatter charts: the numbers of the other axis. */
  readonly positions: readonly number[];
  readonly lineWeight: number;
  readonly markers: boolean;
  readonly labels: readonly string[] | null;
  readonly gapWidth: number | null;
}

/** What a chart shows now. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The number format of the values, for an axis that has none of its own. */
  readonly numberFormat: string;
}

/** Reads the cells that a chart shows. */
export function chartData(
  model: WorkbookModel,
  calculation: Calculation,
  chart: ChartModel,
): ChartData {
  const home = model.sheets.find((sheet) => sheet.charts.some((one) => one.id === chart.id));
  const sheetId = home?.id ?? model.activeSheetId;
  const read = (formula: string): CellValue[] => {
    const values = calculation.evaluate(formula, sheetId, 0, 0).flat();
    return chart.showsHidden === true ? values : withoutHidden(model, formula, values);
  };
  const format = (formula: string): string => sourceFormat(model, formula);

  const all = chart.series.map((one, index): ChartSeries => {
    const type = one.type ?? chart.type;
    const values = read(one.valuesFormula).map(plotted);
    const positions = one.categoriesFormula === null ? [] : read(one.categoriesFormula);
    const labelFormat = one.dataLabelFormat ?? format(one.valuesFormula);
    const named =
      one.nameFormula === null
        ? null
        : (calculation.evaluate(one.nameFormula, sheetId, 0, 0)[0]?.[0] ?? null);
    return {
      name: named === null ? one.name : cellText(named).text,
      type,
      color: seriesColor(one.color, index),
      values,
      positions: values.map((_, n) => numberOr(positions[n], n + 1)),
      lineWeight: one.lineWeight ?? 2.25,
      markers: hasMarkers(type, one.markerStyle),
      labels: one.showDataLabels
        ? values.map((value) => (value === null ? "" : cellText(value, labelFormat).text))
        : null,
      gapWidth: one.gapWidth,
    };
  });
  // A series whose cells are all hidden is not shown either.
  const series = all.filter(({ values }) => values.length > 0);
  const first = chart.series[0];
  const categoriesFormula = first?.categoriesFormula ?? null;
  const length = Math.max(0, ...series.map((one) => one.values.length));
  const categories = categoriesFormula === null ? [] : read(categoriesFormula);
  const categoryFormat =
    chart.categoryAxis.numberFormat ??
    (categoriesFormula === null ? "General" : format(categoriesFormula));
  return {
    categories: Array.from({ length }, (_, n) => {
      const value = categories[n];
      return value == null ? String(n + 1) : cellText(value, categoryFormat).text;
    }),
    series,
    numberFormat: first === undefined ? "General" : format(first.valuesFormula),
  };
}

/** A blank cell and an error are gaps; a text, even an empty one, is drawn as 0. */
function plotted(value: CellValue): number | null {
  if (typeof value === "number") return value;
  return value === null || typeof value === "object" ? null : 0;
}

function withoutHidden(
  model: WorkbookModel,
  formula: string,
  values: readonly CellValue[],
): CellValue[] {
  const reference = onlyReference(formula);
  const sheet = reference === null ? undefined : sheetNamed(model, reference.sheetName);
  if (reference === null || sheet === undefined) return [...values];
  const { row, column, lastColumn } = reference.area;
  const width = lastColumn - column + 1;
  return values.filter((_, index) => {
    const rowLine = sheet.rows[row + Math.floor(index / width)];
    const columnLine = sheet.columns[column + (index % width)];
    return rowLine?.hidden !== true && columnLine?.hidden !== true;
  });
}

function sheetNamed(model: WorkbookModel, name: string | null): SheetModel | undefined {
  return model.sheets.find((one) => one.name.toLowerCase() === name?.toLowerCase());
}

/** The number format of the first cell of a reference. */
function sourceFormat(model: WorkbookModel, formula: string): string {
  const reference = onlyReference(formula);
  const sheet = reference === null ? undefined : sheetNamed(model, reference.sheetName);
  if (reference === null || sheet === undefined) return "General";
  return cellFormat(sheet, reference.area.row, reference.area.column).numberFormat ?? "General";
}

function hasMarkers(type: ChartType, style: string | null): boolean {
  if (style !== null) return style.toLowerCase() !== "none";
  return type === "LineMarkers" || type === "XYScatter";
}

function numberOr(value: CellValue | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}
