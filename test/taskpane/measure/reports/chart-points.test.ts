import { describe, expect, it } from "vitest";
import { CHART, chartPoints } from "../../../../src/taskpane/measure/reports/chart-points";

const { width, height, margin } = CHART;

describe("chartPoints", () => {
  it("spans the chart, the lowest at the bottom", () => {
    expect(chartPoints([2, 1, 3])).toEqual([
      [margin, height / 2],
      [width / 2, height - margin],
      [width - margin, margin],
    ]);
  });

  it("draws what never changes as a level line", () => {
    expect(chartPoints([5, 5]).map(([, y]) => y)).toEqual([height - margin, height - margin]);
  });
});
