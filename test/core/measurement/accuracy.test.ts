import { describe, expect, it } from "vitest";
import { forecastAccuracy } from "../../../src/core/measurement/accuracy";
import { versionOf } from "../../../src/core/measurement/case-version";
import { benefitLine, costLine, sampleCase } from "./support/sample-case";

const before = versionOf(
  sampleCase({ costs: [costLine()], benefits: [benefitLine({ typedOver: [0, 300] })] }),
  0,
  100,
);
const after = versionOf(
  sampleCase({
    costs: [costLine({ amount: 999 }), costLine({ id: "C2" })],
    benefits: [benefitLine()],
  }),
  1,
  200,
);
const row = { period: 1, postedOn: 150, line: "C1", amount: 110 };

describe("forecastAccuracy", () => {
  it("compares what came with what the version before had, line by line and in all", () => {
    const ledger = [
      row,
      { ...row, line: "B1", amount: 270 },
      { ...row, line: "C2", amount: 20 },
      { ...row, period: 0, amount: 777 },
      { ...row, postedOn: 201, amount: 777 },
    ];
    expect(forecastAccuracy(before, after, ledger)).toEqual({
      lines: [
        { id: "C1", forecast: 100, actual: 110 },
        { id: "B1", forecast: 300, actual: 270 },
        { id: "C2", forecast: 0, actual: 20 },
      ],
      ofClose: 1 - 60 / 400,
    });
  });

  it("counts what did not come, and may be below nothing", () => {
    expect(forecastAccuracy(before, after, []).ofClose).toBe(0);
    expect(forecastAccuracy(before, after, [{ ...row, amount: 1000 }]).ofClose).toBe(-2);
  });

  it("keeps a line that the case no longer has", () => {
    const without = versionOf(sampleCase(), 1, 200);
    const { lines } = forecastAccuracy(before, without, []);
    expect(lines.map(({ id }) => id)).toEqual(["C1", "B1"]);
  });

  it("has no figure where nothing was forecast", () => {
    const nothing = versionOf(sampleCase(), 0, 100);
    expect(forecastAccuracy(nothing, after, [row]).ofClose).toBe("undefined-ratio");
  });
});
