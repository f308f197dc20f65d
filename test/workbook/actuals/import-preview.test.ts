import { describe, expect, it } from "vitest";
import { importPreview } from "../../../src/workbook/actuals/import-preview";
import type { LedgerRow } from "../../../src/workbook/actuals/ledger-row";
import type { RowProblem } from "../../../src/workbook/actuals/row-problem";
import { sampleCase } from "./sample-case";

const row = (line: string, period: number, amount: number, note = ""): LedgerRow => ({
  line,
  period,
  amount,
  note,
  postedOn: sampleCase.today,
});
const problem = (number: number, severity: "error" | "warning") =>
  ({
    row: number,
    column: null,
    message: "",
    severity,
    code: severity === "error" ? "line-unknown" : "restatement",
  }) as RowProblem;

describe("importPreview", () => {
  it("sets each line's actuals against its plan, in the periods of the file", () => {
    const accepted = [row("B01", 4, 75), row("C01", 3, 60), row("C01", 3, 30), row("C01", 0, 450)];
    expect(importPreview({ accepted, refused: 0, problems: [] }, sampleCase).lines).toEqual([
      {
        id: "C01",
        name: "Licences",
        inFile: 540,
        inLedger: 20.5,
        actual: 560.5,
        plan: 600,
        difference: -39.5,
        periods: [
          { period: 0, inFile: 450, inLedger: 0, actual: 450, plan: 500, difference: -50 },
          { period: 3, inFile: 90, inLedger: 20.5, actual: 110.5, plan: 100, difference: 10.5 },
        ],
      },
      {
        id: "B01",
        name: "Hours saved",
        inFile: 75,
        inLedger: 0,
        actual: 75,
        plan: 80,
        difference: -5,
        periods: [{ period: 4, inFile: 75, inLedger: 0, actual: 75, plan: 80, difference: -5 }],
      },
    ]);
  });

  it("shows the first 50 problems, errors first, and counts the others", () => {
    const problems = [
      ...Array.from({ length: 45 }, (_, at) => problem(at + 2, "warning")),
      ...Array.from({ length: 10 }, (_, at) => problem(at + 60, "error")),
    ];
    const preview = importPreview({ accepted: [], refused: 10, problems }, sampleCase);
    expect(preview).toMatchObject({
      accepted: 0,
      refused: 10,
      errors: 10,
      warnings: 45,
      moreProblems: 5,
      problemCounts: [
        { code: "restatement", count: 45 },
        { code: "line-unknown", count: 10 },
      ],
    });
    expect(preview.problems.map(({ row }) => row)).toEqual([
      ...Array.from({ length: 10 }, (_, at) => at + 60),
      ...Array.from({ length: 40 }, (_, at) => at + 2),
    ]);
  });

  it("counts notes that look like formulas", () => {
    const accepted = [row("C01", 3, 1, "=A1"), row("C01", 3, 2, "a=1"), row("C01", 3, 3, "-5")];
    const preview = importPreview({ accepted, refused: 0, problems: [] }, sampleCase);
    expect(preview.formulaLikeNotes).toBe(2);
  });
});
