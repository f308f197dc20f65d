import { describe, expect, it } from "vitest";
import { nextStep } from "../../../src/taskpane/measure/next-step";
import { entry, FIRST_DAY, line, readingWith } from "./support/reading";

const TODAY = FIRST_DAY + 200;
const frozen = { isBaselineFrozen: true, gateNow: 0 };
const lines = [line("C01", [500, 10, 10]), line("C02", [0, 0, 20])];

describe("nextStep", () => {
  it("is gate 0 while nothing is frozen", () => {
    expect(nextStep(readingWith({ lines }), TODAY)).toMatchObject({
      task: "gate",
      action: "Pass gate 0",
    });
  });

  it("is to post while a planned line has no actual, those of Initial included", () => {
    const reading = readingWith({ lines, inputs: frozen, ledger: [entry(1, "C01", 11)] });
    expect(nextStep(reading, TODAY)).toEqual({
      task: "post",
      action: "Post actuals for Q1",
      why: "1 planned line has no actual yet.",
    });
  });

  it("is to close once all are posted, 0 being an actual", () => {
    const ledger = [entry(0, "C01", 480), entry(1, "c01", 0)];
    const reading = readingWith({ lines, inputs: frozen, ledger });
    expect(nextStep(reading, TODAY)).toMatchObject({ task: "close", action: "Close Q1" });
  });

  it("is about the quarter after the last closed", () => {
    const reading = readingWith({ lines, inputs: { ...frozen, lastClosed: 1 } });
    expect(nextStep(reading, TODAY)).toMatchObject({
      action: "Post actuals for Q2",
      why: "2 planned lines have no actual yet.",
    });
  });

  it("is to read the reports once all is closed", () => {
    const reading = readingWith({ lines, inputs: { ...frozen, lastClosed: 12 } });
    expect(nextStep(reading, TODAY).task).toBe("reports");
  });
});
