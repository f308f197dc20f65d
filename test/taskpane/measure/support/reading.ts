import type {
  CaseInputs,
  CaseReading,
  LedgerEntry,
  ReadCheck,
  ReadLine,
} from "../../../../src/workbook/excel/measure";
import { MEASURE_NAMES } from "../../../../src/workbook/template/measures";
import { serialDate } from "../../../../src/workbook/template/serial-date";

/** Quarter 1 runs from 1 January to 31 March 2027. */
export const FIRST_DAY = serialDate(2027, 1);

export const ENGLISH = { decimalSeparator: ".", groupSeparator: "," };
export const GERMAN = { decimalSeparator: ",", groupSeparator: "." };

/** A case of three years as it is read, before anything was frozen, posted or closed. */
export function readingWith({
  inputs,
  ...parts
}: Partial<Omit<CaseReading, "inputs">> & {
  readonly inputs?: Partial<CaseInputs>;
} = {}): CaseReading {
  const sheet = (name: string) => ({ id: `{${name}}`, name, protection: null });
  const extent = { firstRow: 6, firstColumn: 2, rows: 1, filled: 0 };
  const measure = { baseline: "n/a", forecast: 100, realised: "n/a" };
  return {
    edition: 1,
    sheets: {
      inputs: sheet("Inputs"),
      costs: sheet("Costs"),
      benefits: sheet("Benefits"),
      actuals: sheet("Actuals"),
      customers: sheet("Customers"),
      results: sheet("Results"),
      history: sheet("History"),
      frozenPlans: sheet("Frozen plans"),
      checks: sheet("Checks"),
    },
    inputs: {
      company: "Acme",
      currency: "EUR",
      firstDay: FIRST_DAY,
      horizon: 3,
      discountRate: 0.1,
      discounting: "end",
      users: 80,
      baselineUsers: 80,
      scenario: "Base",
      isBaseScenario: true,
      gateNow: null,
      lastClosed: null,
      reportClose: null,
      isBaselineFrozen: false,
      ...inputs,
    },
    quarters: 12,
    quartersBuilt: 12,
    lines: [],
    ledger: [],
    closes: [],
    frozen: [],
    gates: [],
    measures: Object.fromEntries(
      MEASURE_NAMES.map((name) => [name, measure]),
    ) as unknown as CaseReading["measures"],
    checks: [],
    checkLight: "All checks pass",
    extents: { ledger: extent, history: extent, frozenPlans: extent },
    cells: { Scenario: "D1", GateNow: "D2", LastClosed: "D3", ReportClose: "D4" },
    hasReturnChart: true,
    keptFormulas: 0,
    calculationMode: "Automatic",
    templateVersion: "2",
    ...parts,
  };
}

export function line(
  id: string,
  plan: readonly number[],
  kind: ReadLine["kind"] = "cost",
): ReadLine {
  return { id, name: `Line ${id}`, kind, group: "Support", unitValue: 0, plan, row: 12 };
}

export function entry(
  period: number,
  line: string,
  amount: number,
  more: Partial<LedgerEntry> = {},
): LedgerEntry {
  return {
    row: 6,
    period,
    postedOn: FIRST_DAY + 100,
    line,
    amount,
    note: "",
    problem: "",
    ...more,
  };
}

export function check(result: ReadCheck["result"]): ReadCheck {
  return { number: 1, what: "A sum", state: "", result, remedy: "", row: 5 };
}
