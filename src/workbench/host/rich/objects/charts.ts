import type { ChartAxisModel, ChartModel } from "../../../engine/model";
import {
  optional,
  requireBoolean,
  requireInteger,
  requireNumber,
  requireOneOf,
  requireText,
} from "../checks";
import { newId, type HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { HostCollection, type HostObject } from "../host-object";
import { linesSize } from "../line-sizes";
import { ChartAxes } from "./chart-axes";
import { ChartPart } from "./chart-part";
import { ChartSeriesCollection } from "./chart-series";
import { seriesOfSource } from "./chart-source";
import { ChartLegend, ChartTitle } from "./chart-title";
import { requireChartType } from "./chart-types";
import { readAddress } from "../addresses";
import { Range } from "./range";

const NEW_AXIS: ChartAxisModel = {
  visible: true,
  title: null,
  numberFormat: null,
  minimum: null,
  maximum: null,
  showMajorGridlines: false,
  gridlineColor: null,
  lineColor: null,
  fontColor: null,
  fontSize: null,
  labelPosition: "NextToAxis",
};

/** Excel on the web puts a new chart of this size over the sheet. */
const NEW_CHART = { left: 120, top: 60, width: 360, height: 216 };

export class ChartCollection extends HostCollection {
  override readonly officeClass = "ChartCollection";
  readonly #context: HostContext;
  readonly #sheetId: string;

  constructor(context: HostContext, sheetId: string) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  list(): Chart[] {
    return this.#charts.map(({ id }) => this.#chart(id));
  }

  get count(): number {
    return this.#charts.length;
  }

  add(type: unknown, source: unknown, seriesBy?: unknown): Chart {
    const chartType = requireChartType(type);
    if (!(source instanceof Range)) throw invalidArgument("sourceData must be a range");
    const by = optional(seriesBy, (value) =>
      requireOneOf("seriesBy", value, ["Auto", "Columns", "Rows"]),
    );
    const allCharts = this.#context.model.sheets.flatMap(({ charts }) => charts);
    const id = newId("CHART", allCharts);
    const series = seriesOfSource(this.#context, source, by ?? "Auto");
    const [only] = series;
    const chart: ChartModel = {
      ...NEW_CHART,
      id,
      name: this.#freeName(),
      type: chartType,
      // A single series gives its name to the chart.
      title: series.length === 1 && only !== undefined ? only.name : "Chart Title",
      showTitle: true,
      titleFont: {},
      showLegend: series.length > 1,
      legendPosition: "Bottom",
      series,
      categoryAxis: NEW_AXIS,
      valueAxis: { ...NEW_AXIS, showMajorGridlines: true },
      altText: "",
    };
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      sheet.charts.push(structuredClone(chart) as (typeof sheet.charts)[number]);
    });
    return this.#chart(id);
  }

  getItem(key: unknown): Chart {
    const wanted = requireText("name", key);
    const found = this.#charts.find(({ id, name }) => id === wanted || name === wanted);
    if (found === undefined) throw itemNotFound(`chart ${wanted}`);
    return this.#chart(found.id);
  }

  getItemAt(index: unknown): Chart {
    const found = this.#charts[requireInteger("index", index)];
    if (found === undefined) throw itemNotFound(`chart ${String(index)}`);
    return this.#chart(found.id);
  }

  get #charts(): readonly ChartModel[] {
    return this.#context.sheet(this.#sheetId).charts;
  }

  #chart(id: string): Chart {
    return new Chart(this.#context, this.#sheetId, id);
  }

  #freeName(): string {
    const taken = new Set(this.#charts.map(({ name }) => name));
    let n = 1;
    while (taken.has(`Chart ${String(n)}`)) n += 1;
    return `Chart ${String(n)}`;
  }
}

class Chart extends ChartPart {
  override readonly officeClass = "Chart";

  override identity(): Record<string, unknown> {
    return { Id: this.chartId };
  }

  get id(): string {
    return this.chartId;
  }

  get name(): string {
    return this.model.name;
  }
  set name(value: unknown) {
    const name = requireText("name", value);
    this.change((chart) => {
      chart.name = name;
    });
  }

  get chartType(): string {
    return this.model.type;
  }
  set chartType(value: unknown) {
    const type = requireChartType(value);
    this.change((chart) => {
      chart.type = type;
    });
  }

  get plotVisibleOnly(): boolean {
    return this.model.showsHidden !== true;
  }
  set plotVisibleOnly(value: unknown) {
    const showsHidden = !requireBoolean("plotVisibleOnly", value);
    this.change((chart) => {
      chart.showsHidden = showsHidden;
    });
  }

  get left(): number {
    return this.model.left;
  }
  set left(value: unknown) {
    this.#place("left", requireNumber("left", value));
  }
  get top(): number {
    return this.model.top;
  }
  set top(value: unknown) {
    this.#place("top", requireNumber("top", value));
  }
  get width(): number {
    return this.model.width;
  }
  set width(value: unknown) {
    this.#place("width", requireNumber("width", value));
  }
  get height(): number {
    return this.model.height;
  }
  set height(value: unknown) {
    this.#place("height", requireNumber("height", value));
  }

  get title(): ChartTitle {
    return this.part(ChartTitle);
  }
  get legend(): ChartLegend {
    return this.part(ChartLegend);
  }
  get axes(): ChartAxes {
    return this.part(ChartAxes);
  }
  get series(): ChartSeriesCollection {
    return this.part(ChartSeriesCollection);
  }
  get worksheet(): HostObject {
    return this.context.worksheet(this.sheetId);
  }

  setData(source: unknown, seriesBy?: unknown): void {
    if (!(source instanceof Range)) throw invalidArgument("sourceData must be a range");
    const by = optional(seriesBy, (value) =>
      requireOneOf("seriesBy", value, ["Auto", "Columns", "Rows"]),
    );
    const series = seriesOfSource(this.context, source, by ?? "Auto");
    this.change((chart) => {
      chart.series = series;
    });
  }

  /** Covers the cells from the first to the last. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const start = this.#areaOf(startCell);
    const end = optional(endCell, (value) => this.#areaOf(value));
    const sheet = this.context.sheet(this.sheetId);
    const left = linesSize(sheet, "columns", 0, start.column - 1);
    const top = linesSize(sheet, "rows", 0, start.row - 1);
    this.change((chart) => {
      chart.left = left;
      chart.top = top;
      if (end === undefined) return;
      chart.width = linesSize(sheet, "columns", 0, end.lastColumn) - left;
      chart.height = linesSize(sheet, "rows", 0, end.lastRow) - top;
    });
  }

  delete(): void {
    this.context.changeSheet(this.sheetId, (sheet) => {
      sheet.charts = sheet.charts.filter(({ id }) => id !== this.chartId);
    });
  }

  #place(property: "left" | "top" | "width" | "height", points: number): void {
    if (points < 0)
      throw invalidArgument(`${property} must not be negative, got ${String(points)}`);
    this.change((chart) => {
      chart[property] = points;
    });
  }

  #areaOf(cell: unknown): Range["area"] {
    return cell instanceof Range ? cell.area : readAddress(requireText("startCell", cell)).area;
  }
}
