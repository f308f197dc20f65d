import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  freezeBaseline,
  reportAsOf,
  type CaseVersion,
  type LedgerRow,
  type Measures,
} from "../../../src/core";
import { measureCell, type MeasureName } from "../../../src/workbook/template/measures";
import {
  arbitraryMeasurementHistory,
  played,
} from "../../core/measurement/support/arbitrary-measurement-history";
import type { CalculatedPlan } from "../support/calculated-plan";
import { inputCell } from "../support/case-cells";
import { caseNow, workbookOfHistory } from "../support/history-workbook";

const SEEDED = { seed: 20261126, numRuns: 200, endOnFailure: true } as const;

/** What differs between the core's measures and those on Results by more than 1e-9. */
function differences(workbook: CalculatedPlan, measures: Measures): string[] {
  const money = 1 + Math.abs(measures.totalBenefits) + Math.abs(measures.totalCosts);
  const compared: [MeasureName, unknown, scale: number][] = [
    ["npv", measures.netPresentValue, money],
    ["toGo", measures.toGo, money],
    ["roi", measures.returnOnInvestment, money / Math.abs(measures.presentValueOfCosts)],
    ["benefitCost", measures.benefitCostRatio, money / Math.abs(measures.presentValueOfCosts)],
    ["payback", measures.payback, 1],
    ["costPerUser", measures.costPerUser, money],
    ["presentValueBenefits", measures.presentValueOfBenefits, money],
    ["totalCosts", measures.totalCosts, money],
  ];
  const isEmpty = measures.totalBenefits === 0 && measures.totalCosts === 0;
  return compared.flatMap(([name, core, scale]) => {
    // Corrections may leave costs below nothing, to which no ratio has a meaning.
    if (core === "out-of-domain") return [];
    const shown = workbook.value("Results", measureCell(name).replaceAll("$", ""));
    // Where no cost is entered, a cost per user of 0 would say more than is known.
    const isUnknown = isEmpty || (name === "costPerUser" && measures.totalCosts === 0);
    if (isUnknown && shown === "n/a") return [];
    if (typeof core !== "number")
      return typeof shown === "string"
        ? []
        : [`${name}: ${JSON.stringify(shown)} for ${JSON.stringify(core)}`];
    const isNear = typeof shown === "number" && Math.abs(shown - core) <= 1e-9 * Math.max(1, scale);
    return isNear ? [] : [`${name}: ${JSON.stringify(shown)} in the workbook, ${core} in the core`];
  });
}

describe("the recalculated workbook", () => {
  it("agrees with the core, now and in the report of every close", () => {
    let cases = 0;
    let reports = 0;
    fc.assert(
      fc.property(arbitraryMeasurementHistory(4), (history) => {
        const { versions, closes, ledger } = played(history);
        const workbook = workbookOfHistory(history);
        const now: { version: CaseVersion; ledger: readonly LedgerRow[] } = {
          version: closes.at(-1)?.version ?? versions[0] ?? freezeBaseline(caseNow(history), 0),
          ledger,
        };
        expect(differences(workbook, reportAsOf(now.version, now.ledger))).toEqual([]);
        expect(failing(workbook)).toEqual([]);
        // A report costs a calculation, so those of every fifth case stand for all.
        cases += 1;
        for (const [index, { row }] of cases % 5 === 0 ? closes.entries() : []) {
          workbook.type("Inputs", inputCell("ReportClose"), index + 1);
          expect(differences(workbook, row.measures)).toEqual([]);
          expect(failing(workbook)).toEqual([]);
          reports += 1;
        }
      }),
      SEEDED,
    );
    expect(cases).toBe(200);
    expect(reports).toBeGreaterThan(50);
  }, 900_000);
});

/** The checks that fail, but for those that speak of what no case of this kind can have right. */
function failing(workbook: CalculatedPlan): string[] {
  return Array.from({ length: 40 }, (_, index) => 5 + index)
    .filter((row) => workbook.value("Checks", `G${row}`) === "Check")
    .map((row) => JSON.stringify(workbook.value("Checks", `C${row}`)));
}
