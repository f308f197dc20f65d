import { beforeEach, describe, expect, it, vi } from "vitest";
import { measureTexts } from "../../../../src/locales/en/measure";
import { passwordHash } from "../../../../src/workbench/engine/cells/protection";
import { renameSheet } from "../../../../src/workbench/engine/cells/sheet-edits";
import type { WorkbookModel } from "../../../../src/workbench/engine/model";
import {
  closeQuarter,
  passGate,
  postActuals,
  readCase,
  reopenClose,
  showReport,
} from "../../../../src/workbook/excel/measure";
import { beginEachTestWith } from "../../support/begin-each-test";
import { differences } from "../../support/differences";
import type { OpenExcel } from "../../support/open-excel";
import { smallWorkbook, TODAY } from "../../support/small-case";

let excel: OpenExcel;
let start: WorkbookModel;
let closed: WorkbookModel;

const now = TODAY;
const postings = [{ period: 1, line: "C01", amount: 6_000 }];

beginEachTestWith(async () => {
  ({ excel, start } = await smallWorkbook(1));
  await passGate(1, { gate: 0, decision: "go" }, { now });
  await postActuals(1, postings, { now });
  await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
  closed = excel.workbook.model;
  return excel;
});

const OPERATIONS = {
  post: () => postActuals(1, postings, { now }),
  close: () => closeQuarter(1, { quarter: 2, isPartial: true }, { now }),
  gate: () => passGate(1, { gate: 1, decision: "go" }, { now }),
  reopen: () => reopenClose(1, { close: 1, reason: "a wrong invoice" }, { now }),
} as const;

const named = Object.entries(OPERATIONS);

/** Lets everything happen that does not wait for something. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done));
}

/** The number of the sheet that is called so. */
const sheetAt = (name: string) => excel.workbook.model.sheets.findIndex((one) => one.name === name);

/** Renames sheets as people do: names and formulas follow. */
function rename(names: Readonly<Record<string, string>>): void {
  excel.workbook.change("Rename", (draft) => {
    for (const { id, name } of [...draft.sheets]) {
      const other = names[name];
      if (other !== undefined) renameSheet(draft, id, other);
    }
  });
}

describe("two people at once", () => {
  it.each(named)("%s stops where somebody posts between its round trips", async (_, operation) => {
    excel.beforeRoundTrip(2, () => {
      excel.asCoauthor(() => excel.type("Actuals", "E6", 7_000));
    });
    const error = await operation().catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: "ChangedMeanwhile",
      step: "compare",
      message: measureTexts.changedMeanwhile(["the ledger of actuals"]),
    });
    // What the other person has typed, and nothing else.
    expect(differences(closed, excel.workbook.model)).toEqual([
      expect.stringMatching(/^\/sheets\/\d+\/cells\/5\/4\/value: 6000 -> 7000$/),
    ]);
  });

  it("names everything that has changed: plan, inputs, history", async () => {
    excel.beforeRoundTrip(2, () => {
      excel.type("Costs", "H12", 151);
      excel.type("Inputs", "D10", 0.11);
      excel.type("History", "P7", "a note");
    });
    await expect(OPERATIONS.close()).rejects.toMatchObject({
      message: measureTexts.changedMeanwhile([
        "Inputs",
        "the plan of costs and benefits",
        "History",
      ]),
    });
  });

  it("stops where the case is no longer what the person has seen in the pane", async () => {
    const seen = await readCase(1);
    await OPERATIONS.post();
    const before = excel.workbook.model;
    await expect(
      closeQuarter(1, { quarter: 2, isPartial: true }, { now, seen }),
    ).rejects.toMatchObject({ code: "ChangedMeanwhile", step: "compare" });
    expect(excel.workbook.model).toBe(before);
    const again = await readCase(1);
    await closeQuarter(1, { quarter: 2, isPartial: true }, { now, seen: again });
  });

  it("leaves what somebody else has posted after the write, and says so where it must undo", async () => {
    excel.beforeRoundTrip(5, () => {
      excel.type("History", "P7", "typed meanwhile");
      excel.failAt(excel.roundTrips.reduce((sum, { actions }) => sum + actions, 0));
    });
    const error = await OPERATIONS.reopen().catch((cause: unknown) => cause);
    expect((error as Error).message).toContain("could be taken back");
    expect(excel.value("History", "P7")).toBe("typed meanwhile");
  });
});

describe("sheets that were renamed", () => {
  beforeEach(() => {
    rename({
      Inputs: "Eingaben",
      Costs: "Unsere Kosten",
      Benefits: "Nutzen 'neu' 2",
      Actuals: "Ist",
      "Cash flow": "Zahlungen",
      Customers: "Kunden",
      Results: "Ergebnis",
      History: "Verlauf!",
      "Frozen plans": "Stand",
      Checks: "Prüfung",
    });
  });

  it("are found by the names and tables on them, and told by their new names", async () => {
    const { sheets } = await readCase(1);
    expect(Object.values(sheets).map(({ name }) => name)).toEqual([
      "Eingaben",
      "Ergebnis",
      "Prüfung",
      "Unsere Kosten",
      "Nutzen 'neu' 2",
      "Ist",
      "Kunden",
      "Verlauf!",
      "Stand",
    ]);
  });

  it("are posted to, closed, reported and reopened like any others", async () => {
    const before = excel.workbook.model;
    await OPERATIONS.gate();
    await OPERATIONS.post();
    await postActuals(1, [{ period: 2, line: "B01", amount: 1_000 }], { now });
    const { row } = await OPERATIONS.close();
    expect(row.close).toBe(2);
    expect(await showReport(1, 1)).toEqual({ close: 1, differences: [] });
    expect(await showReport(1, 2)).toEqual({ close: 2, differences: [] });
    expect(excel.value("Prüfung", "G15")).toBe("OK");
    await showReport(1, null);
    expect(excel.value("Ist", "G8")).toBe("Customer management");
    await reopenClose(1, { close: 2, reason: "a test" }, { now });
    const history = (model: WorkbookModel) => model.sheets[sheetAt("Verlauf!")]!;
    expect(history(excel.workbook.model).tables).toEqual(history(before).tables);
  });
});

describe("a sheet that is protected with a password", () => {
  it.each([
    ["close", "History"],
    ["close", "Results"],
    ["gate", "Inputs"],
    ["reopen", "Frozen plans"],
    ["post", "Actuals"],
  ] as const)("%s names the sheet %s, and nothing is changed", async (name, sheet) => {
    excel.workbook.change("Protect", (draft) => {
      const { options } = closed.sheets[sheetAt("Inputs")]!.protection!;
      draft.sheets[sheetAt(sheet)]!.protection = {
        options: { ...options },
        passwordHash: passwordHash("secret"),
      };
    });
    const before = excel.workbook.model;
    const error = await OPERATIONS[name]().catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: "PasswordProtected",
      step: "unlock",
      message: `${measureTexts.password(sheet)}. ${measureTexts.takenBack}`,
    });
    expect(differences(before, excel.workbook.model)).toEqual([]);
  });

  it("does not stand in the way of showing a report, whose cell is open", async () => {
    excel.workbook.change("Protect", (draft) => {
      draft.sheets[sheetAt("Inputs")]!.protection!.passwordHash = passwordHash("secret");
    });
    expect(await showReport(1, 1)).toEqual({ close: 1, differences: [] });
  });
});

describe("a cell in edit mode", () => {
  it.each(named)("%s waits for the end of it, also in its midst", async (_, operation) => {
    excel.setCellEditing(true);
    const done = operation();
    await turns();
    expect(excel.roundTrips).toEqual([]);
    excel.beforeRoundTrip(2, () => {
      excel.setCellEditing(true);
    });
    excel.setCellEditing(false);
    await vi.waitFor(() => expect(excel.roundTrips).toHaveLength(3), { timeout: 20_000 });
    await turns();
    expect(excel.roundTrips).toHaveLength(3);
    expect(excel.workbook.model).toBe(closed);
    excel.setCellEditing(false);
    await done;
    expect(excel.workbook.model).not.toBe(closed);
  });

  it.each(named)("%s says what to do where Excel cannot wait", async (_, operation) => {
    excel.failAt(3, "InvalidOperationInCellEditMode");
    await expect(operation()).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
      message: measureTexts.cellEdit,
    });
    expect(excel.workbook.model).toBe(closed);
  });
});

describe("a workbook that is calculated by hand", () => {
  it("is recalculated before it is read, and closes like any other", async () => {
    excel.workbook.open(start);
    excel.workbook.change("Manual", (draft) => {
      draft.calculationMode = "Manual";
    });
    excel.workbook.calculate();
    excel.type("Costs", "H12", 300);
    const reading = await readCase(1);
    expect(reading.lines[0]!.plan[1]).toBe(300 * 40);
    await passGate(1, { gate: 0, decision: "go" }, { now });
    await postActuals(1, postings, { now });
    const { row } = await closeQuarter(1, { quarter: 1, isPartial: true }, { now });

    excel.workbook.open(start);
    excel.type("Costs", "H12", 300);
    await passGate(1, { gate: 0, decision: "go" }, { now });
    await postActuals(1, postings, { now });
    const automatic = await closeQuarter(1, { quarter: 1, isPartial: true }, { now });
    expect(row).toEqual(automatic.row);
  });

  it("stays so, and shows the report that was asked for", async () => {
    excel.workbook.change("Manual", (draft) => {
      draft.calculationMode = "Manual";
    });
    excel.workbook.calculate();
    await showReport(1, 1);
    expect(excel.value("Inputs", "D40")).toBe(1);
    await showReport(1, null);
    await reopenClose(1, { close: 1, reason: "a wrong invoice" }, { now });
    expect(excel.workbook.model.calculationMode).toBe("Manual");
  });
});

describe("a row of History that was deleted by hand", () => {
  it.each(named)("%s says which close is missing, and nothing is changed", async (_, operation) => {
    excel.workbook.change("Delete", (draft) => {
      const history = draft.sheets[sheetAt("History")]!;
      for (const cell of Object.values(history.cells[14]!)) delete cell.value;
    });
    const before = excel.workbook.model;
    const error = await operation().catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      step: "read",
      message: expect.stringContaining(
        `${measureTexts.historyFaults.noRow(1)}. ${measureTexts.preflight.historyRemedy}`,
      ) as string,
    });
    expect(excel.workbook.model).toBe(before);
  });
});
