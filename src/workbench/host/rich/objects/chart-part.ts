import type { Draft } from "immer";
import type { ChartModel } from "../../../engine/model";
import type { HostContext } from "../context";
import { itemNotFound } from "../errors";
import { HostObject } from "../host-object";

/** A chart, or something that belongs to one. */
export abstract class ChartPart extends HostObject {
  readonly context: HostContext;
  readonly sheetId: string;
  readonly chartId: string;

  constructor(context: HostContext, sheetId: string, chartId: string) {
    super();
    this.context = context;
    this.sheetId = sheetId;
    this.chartId = chartId;
  }

  protected get model(): ChartModel {
    const { charts } = this.context.sheet(this.sheetId);
    const chart = charts.find(({ id }) => id === this.chartId);
    if (chart === undefined) throw itemNotFound(`chart ${this.chartId}`);
    return chart;
  }

  protected change(recipe: (chart: Draft<ChartModel>) => void): void {
    this.context.changeSheet(this.sheetId, ({ charts }) => {
      const chart = charts.find(({ id }) => id === this.chartId);
      if (chart !== undefined) recipe(chart);
    });
  }

  protected part<Part>(
    make: new (context: HostContext, sheetId: string, chartId: string) => Part,
  ): Part {
    return new make(this.context, this.sheetId, this.chartId);
  }
}
