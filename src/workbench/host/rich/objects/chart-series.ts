import type { Draft } from "immer";
import type { ChartSeriesModel } from "../../../engine/model";
import { sheetAddress } from "../addresses";
import {
  optional,
  requireBoolean,
  requireColor,
  requireInteger,
  requireNumber,
  requireText,
} from "../checks";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import { ChartPart } from "./chart-part";
import { newSeries } from "./chart-source";
import { requireChartType } from "./chart-types";
import { Range } from "./range";

export class ChartSeriesCollection extends HostCollection {
  override readonly officeClass = "ChartSeriesCollection";
  readonly #chart: SeriesOwner;

  constructor(context: HostContext, sheetId: string, chartId: string) {
    super();
    this.#chart = new SeriesOwner(context, sheetId, chartId);
  }

  list(): ChartSeries[] {
    return this.#chart.series.map((_, index) => new ChartSeries(this.#chart, index));
  }

  get count(): number {
    return this.#chart.series.length;
  }

  add(name?: unknown, index?: unknown): ChartSeries {
    const { length } = this.#chart.series;
    const at = optional(index, (value) => requireInteger("index", value)) ?? length;
    const text = optional(name, (value) => requireText("name", value));
    this.#chart.changeAll((series) => {
      series.splice(at, 0, newSeries(text ?? `Series${String(length + 1)}`));
    });
    return new ChartSeries(this.#chart, at);
  }

  getItemAt(index: unknown): ChartSeries {
    const at = requireInteger("index", index);
    if (this.#chart.series[at] === undefined) throw itemNotFound(`series ${String(at)}`);
    return new ChartSeries(this.#chart, at);
  }
}

/** The chart, as its series see it. */
class SeriesOwner extends ChartPart {
  override readonly officeClass = "Chart";

  get series(): readonly ChartSeriesModel[] {
    return this.model.series;
  }

  changeAll(recipe: (series: Draft<ChartSeriesModel>[]) => void): void {
    this.change((chart) => {
      recipe(chart.series);
    });
  }
}

/** A series is known by its place in the chart, so that is what it keeps. */
abstract class SeriesPart extends HostObject {
  readonly owner: SeriesOwner;
  readonly index: number;

  constructor(owner: SeriesOwner, index: number) {
    super();
    this.owner = owner;
    this.index = index;
  }

  protected get model(): ChartSeriesModel {
    const series = this.owner.series[this.index];
    if (series === undefined) throw itemNotFound(`series ${String(this.index)}`);
    return series;
  }

  protected change(recipe: (series: Draft<ChartSeriesModel>) => void): void {
    this.owner.changeAll((all) => {
      const series = all[this.index];
      if (series !== undefined) recipe(series);
    });
  }

  protected part<Part>(make: new (owner: SeriesOwner, index: number) => Part): Part {
    return new make(this.owner, this.index);
  }
}

class ChartSeries extends SeriesPart {
  override readonly officeClass = "ChartSeries";

  get name(): string {
    return this.model.name;
  }
  set name(value: unknown) {
    const name = requireText("name", value);
    this.change((series) => {
      series.name = name;
      series.nameFormula = null;
    });
  }

  get chartType(): string {
    return this.model.type ?? "Invalid";
  }
  set chartType(value: unknown) {
    const type = requireChartType(value);
    this.change((series) => {
      series.type = type;
    });
  }

  get markerStyle(): string {
    return this.model.markerStyle ?? "Automatic";
  }
  set markerStyle(value: unknown) {
    const markerStyle = requireText("markerStyle", value);
    this.change((series) => {
      series.markerStyle = markerStyle;
    });
  }

  get gapWidth(): number | null {
    return this.model.gapWidth;
  }
  set gapWidth(value: unknown) {
    const gapWidth = requireNumber("gapWidth", value);
    this.change((series) => {
      series.gapWidth = gapWidth;
    });
  }

  get overlap(): number | null {
    return this.model.overlap;
  }
  set overlap(value: unknown) {
    const overlap = requireNumber("overlap", value);
    this.change((series) => {
      series.overlap = overlap;
    });
  }

  get hasDataLabels(): boolean {
    return this.model.showDataLabels;
  }
  set hasDataLabels(value: unknown) {
    const shown = requireBoolean("hasDataLabels", value);
    this.change((series) => {
      series.showDataLabels = shown;
    });
  }

  get dataLabels(): ChartDataLabels {
    return this.part(ChartDataLabels);
  }
  get format(): ChartSeriesFormat {
    return this.part(ChartSeriesFormat);
  }

  setValues(source: unknown): void {
    const valuesFormula = formulaOf(source);
    this.change((series) => {
      series.valuesFormula = valuesFormula;
    });
  }

  setXAxisValues(source: unknown): void {
    const categoriesFormula = formulaOf(source);
    this.change((series) => {
      series.categoriesFormula = categoriesFormula;
    });
  }

  delete(): void {
    this.owner.changeAll((all) => {
      all.splice(this.index, 1);
    });
  }
}

function formulaOf(source: unknown): string {
  if (!(source instanceof Range)) throw invalidArgument("sourceData must be a range");
  return `=${sheetAddress(source.sheet.name, source.area, true)}`;
}

class ChartDataLabels extends SeriesPart {
  override readonly officeClass = "ChartDataLabels";

  get showValue(): boolean {
    return this.model.showDataLabels;
  }
  set showValue(value: unknown) {
    const shown = requireBoolean("showValue", value);
    this.change((series) => {
      series.showDataLabels = shown;
    });
  }

  get numberFormat(): string {
    return this.model.dataLabelFormat ?? "General";
  }
  set numberFormat(value: unknown) {
    const numberFormat = requireText("numberFormat", value);
    this.change((series) => {
      series.dataLabelFormat = numberFormat;
    });
  }
}

class ChartSeriesFormat extends SeriesPart {
  override readonly officeClass = "ChartSeriesFormat";

  get fill(): ChartFill {
    return this.part(ChartFill);
  }
  get line(): SeriesLineFormat {
    return this.part(SeriesLineFormat);
  }
}

class ChartFill extends SeriesPart {
  override readonly officeClass = "ChartFill";

  setSolidColor(value: unknown): void {
    const color = requireColor("color", value);
    this.change((series) => {
      series.color = color;
    });
  }
}

class SeriesLineFormat extends SeriesPart {
  override readonly officeClass = "ChartLineFormat";

  get color(): string | null {
    return this.model.color;
  }
  set color(value: unknown) {
    const color = requireColor("color", value);
    this.change((series) => {
      series.color = color;
    });
  }

  get weight(): number | null {
    return this.model.lineWeight;
  }
  set weight(value: unknown) {
    const lineWeight = requireNumber("weight", value);
    this.change((series) => {
      series.lineWeight = lineWeight;
    });
  }
}
