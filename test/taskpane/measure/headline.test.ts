import { describe, expect, it } from "vitest";
import { headline } from "../../../src/taskpane/measure/headline";
import { readingWith } from "./support/reading";

const measure = (forecast: number | string) => ({ baseline: 0, forecast, realised: 0 });
const base = readingWith();
const measures = { ...base.measures, npv: measure(320), roi: measure(0.25), toGo: measure("n/a") };
const closes = [
  { close: 1, netPresentValue: 500, returnOnInvestment: 0.5, toGo: 900 },
  { close: 2, netPresentValue: 300, returnOnInvestment: "n/a", toGo: 900 },
];

describe("headline", () => {
  it("has no change before the first close", () => {
    expect(headline(readingWith({ measures })).npv).toEqual({ value: 320, change: null });
  });

  it("tells the change since the last close, where both are numbers", () => {
    expect(headline(readingWith({ measures, closes }))).toEqual({
      npv: { value: 320, change: 20 },
      roi: { value: 0.25, change: null },
      toGo: { value: "n/a", change: null },
    });
  });

  it("compares a past report with nothing", () => {
    const reading = readingWith({ measures, closes, inputs: { reportClose: 1 } });
    expect(headline(reading).npv.change).toBeNull();
  });
});
