import { castDraft } from "immer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptySheet, sheetId } from "../../../src/workbench/engine/empty-workbook";
import type { WorkbookModel } from "../../../src/workbench/engine/model";
import { workbookTexts } from "../../../src/locales/en/workbook";
import { BUILD_STEPS, type BuildStep } from "../../../src/workbook/excel/build-error";
import { buildWorkbook } from "../../../src/workbook/excel/build-workbook";
import { removeCreated } from "../../../src/workbook/excel/remove-created";
import { measureCell } from "../../../src/workbook/template/measures";
import { editionNumbered, namesOf } from "../../../src/workbook/template/naming";
import { workbookPlan } from "../../../src/workbook/template/workbook-plan";
import { DEFAULT_OPTIONS, type CaseOptions } from "../../../src/workbook/template/options";
import { differences } from "../support/differences";
import { openExcel, type OpenExcel, type RoundTrip } from "../support/open-excel";

/** The smallest workbook there is: every kind of action, and as few as possible of each. */
const SMALL: CaseOptions = { ...DEFAULT_OPTIONS, horizon: 1 };

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel();
  // What a person may have open: own sheets, one of them named like ours, a name like ours.
  excel.workbook.change("Prepare", (draft) => {
    draft.sheets[0]!.cells[4] = { 1: { value: "mine" }, 2: { formula: "=DiscountRate*2" } };
    draft.sheets[0]!.selection = { row: 4, column: 1, lastRow: 6, lastColumn: 3 };
    draft.sheets.push(castDraft(emptySheet(sheetId(40), "inputs")));
    draft.names.push({
      id: "{mine}",
      name: "discountrate",
      formula: "=inputs!$A$1",
      sheetId: null,
      visible: true,
      comment: "",
    });
    draft.calculationMode = "Manual";
    // Of a case that somebody has deleted by hand.
    draft.settings["crmValue.case.2"] = JSON.stringify({ template: "1", addIn: "0.1.0" });
  });
  await excel.reset();
});

afterEach(() => {
  excel.stop();
});

interface Failure extends Error {
  readonly step: string;
  readonly code: string;
}

const failure = async () =>
  buildWorkbook(SMALL).then(
    () => null,
    (error: unknown) => error as Failure,
  );

const sheetNames = () => excel.workbook.model.sheets.map(({ name }) => name);

describe("a build that fails", () => {
  it("leaves nothing behind, whichever action fails", async () => {
    const before = excel.workbook.model;
    // What is done stays done, so the workbook before an action is what its failure leaves.
    const left: WorkbookModel[] = [];
    excel.beforeEachAction(() => left.push(excel.workbook.model));
    const built = await buildWorkbook(SMALL);
    const total = excel.roundTrips.reduce((sum, { actions }) => sum + actions, 0);
    const idsKnown = excel.roundTrips[0]!.actions + excel.roundTrips[1]!.actions;
    await excel.reset();

    const names = left.flatMap(({ sheets }) => sheets.map(({ name }) => name));
    const token = names.map((name) => /^crm-\w+-/.exec(name)?.[0]).find(Boolean)!;
    const ids = built.sheets.map(({ id }) => id);
    const open = {
      sheetNames: before.sheets.map(({ name }) => name),
      definedNames: before.names.map(({ name }) => name),
      settings: new Map(
        Object.entries(before.settings).map(([key, text]) => [key, JSON.parse(text) as unknown]),
      ),
      activeSheetId: before.activeSheetId,
      calculationMode: before.calculationMode,
    };
    const plan = workbookPlan(SMALL, 2);
    const wrong: string[] = [];
    let states = 0;
    for (const [action, model] of left.slice(0, total).entries()) {
      // Most actions only say which cells the next one means.
      if (model === left[action - 1]) continue;
      states += 1;
      excel.workbook.open(model);
      await removeCreated(open, { token, ids: action < idsKnown ? [] : ids, plan });
      const changed = differences(before, excel.workbook.model);
      if (changed.length > 0) wrong.push(`${action}: ${changed.join(", ")}`);
    }
    expect(wrong).toEqual([]);
    expect(states).toBeGreaterThan(1000);
    expect(new Set(left.map(({ sheets }) => sheets.length)).size).toBe(13);
  }, 900_000);

  it("says so and cleans up by itself, wherever it fails", async () => {
    const before = excel.workbook.model;
    await buildWorkbook(SMALL);
    const points = failurePoints(excel.roundTrips);
    await excel.reset();
    excel.workbook.open(before);

    const wrong: unknown[] = [];
    for (const { action, step } of points) {
      excel.failAt(action);
      const error = await failure();
      const changed = differences(before, excel.workbook.model);
      const { code, message } = error ?? {};
      const isAsItShould =
        error?.step === step && code === "GeneralException" && message === saying(step);
      if (!isAsItShould || changed.length > 0) wrong.push({ action, step, error, changed });
      await excel.reset();
    }
    expect(wrong).toEqual([]);
    expect(new Set(points.map(({ step }) => step))).toEqual(
      new Set(["prepare", "create", "fill", "finish"]),
    );
    expect(points.length).toBeGreaterThan(100);
  }, 900_000);

  it("puts back what a person would miss: sheet, selection, mode of calculation", async () => {
    const { activeSheetId, sheets } = excel.workbook.model;
    const { selection } = sheets[0]!;
    excel.failAt(700);
    await failure();
    const after = excel.workbook.model;
    expect(after.activeSheetId).toBe(activeSheetId);
    expect(after.sheets[0]!.selection).toEqual(selection);
    expect(after.calculationMode).toBe("Manual");
  });

  it("leads back to the sheet of before, though somebody has looked at a new one", async () => {
    const { activeSheetId } = excel.workbook.model;
    excel.beforeRoundTrip(3, () => {
      excel.failAt(excel.roundTrips.reduce((sum, { actions }) => sum + actions, 0));
      excel.workbook.change("Look", (draft) => {
        draft.activeSheetId = draft.sheets.find(({ name }) => name === "Guide (2)")!.id;
      });
    });
    expect(await failure()).toMatchObject({ step: "finish" });
    expect(excel.workbook.model.activeSheetId).toBe(activeSheetId);
  });

  it("can be tried again at once", async () => {
    excel.failAt(700);
    await failure();
    await excel.reset();
    await buildWorkbook(SMALL);
    expect(sheetNames().slice(2)).toEqual(namesOf(editionNumbered(2)).sheets);
  });

  it("never removes a sheet that somebody else adds meanwhile under the same name", async () => {
    excel.beforeRoundTrip(2, () => {
      excel.workbook.change("Co-author", (draft) => {
        draft.sheets.push(castDraft(emptySheet(sheetId(50), "Results (2)")));
      });
    });
    expect(await failure()).toMatchObject({ step: "fill" });
    expect(sheetNames()).toEqual(["Sheet1", "inputs", "Results (2)"]);
  });

  it("names what is left where even the removal fails", async () => {
    excel.failAt(700);
    excel.beforeRoundTrip(3, () => {
      excel.workbook.change("Lock", (draft) => {
        draft.structureProtected = true;
      });
    });
    const error = await failure();
    expect(error?.message).toContain(
      `please delete by hand what is left of ${namesOf(editionNumbered(2)).sheets.join(", ")}`,
    );
  });
});

describe("a build that is refused", () => {
  it("says that the workbook's structure is protected", async () => {
    excel.workbook.change("Lock", (draft) => {
      draft.structureProtected = true;
    });
    const before = excel.workbook.model;
    expect(await failure()).toMatchObject({ step: "prepare", code: "StructureProtected" });
    expect(excel.workbook.model).toBe(before);
  });

  it("says that this Excel is too old, and asks it nothing", async () => {
    excel.stop();
    excel = await openExcel({ excelApi: "1.8" });
    await excel.reset();
    expect(await failure()).toMatchObject({ step: "prepare", code: "ExcelTooOld" });
    expect(excel.roundTrips).toEqual([]);
  });

  it("names the option that cannot be used, and asks Excel nothing", async () => {
    await expect(buildWorkbook({ ...SMALL, horizon: 0 })).rejects.toMatchObject({
      name: "OptionsError",
      field: "horizon",
    });
    expect(excel.roundTrips).toEqual([]);
  });
});

describe("a build beside other sheets", () => {
  it("leaves them the very same objects, and the mode of calculation as it was", async () => {
    const { sheets, names } = excel.workbook.model;
    await buildWorkbook(SMALL);
    await buildWorkbook(SMALL);
    const after = excel.workbook.model;
    expect(after.sheets[0]).toBe(sheets[0]);
    expect(after.sheets[1]).toBe(sheets[1]);
    expect(after.names[0]).toBe(names[0]);
    expect(after.calculationMode).toBe("Manual");
    expect(sheetNames().slice(14)).toEqual(namesOf(editionNumbered(3)).sheets);
  });

  it("calculates though the workbook is calculated by hand, each set by itself", async () => {
    const npv = measureCell("npv").replaceAll("$", "");
    await buildWorkbook({ ...DEFAULT_OPTIONS, example: "tei" });
    await buildWorkbook({ ...DEFAULT_OPTIONS, example: "tei", discountRate: 0.2 });
    expect(Math.round(Number(excel.value("Results (2)", npv)))).toBe(5_496_170);
    expect(Math.round(Number(excel.value("Results (3)", npv)))).toBe(4_486_638);
  });
});

interface FailurePoint {
  readonly action: number;
  readonly step: BuildStep;
}

/** Of the two long round trips, which hold hundreds of actions of each kind, one in so many. */
const EVERY: Readonly<Record<BuildStep, number>> = { prepare: 1, create: 1, fill: 67, finish: 29 };

/** Where the whole build is made to fail; what each action leaves is tried one by one above. */
function failurePoints(roundTrips: readonly RoundTrip[]): FailurePoint[] {
  const steps = BUILD_STEPS.flatMap((step, index) =>
    Array.from({ length: roundTrips[index]!.actions }, (_, action) => ({ step, action })),
  );
  return steps.flatMap(({ step, action: within }, action) =>
    within % EVERY[step] === 0 ? [{ action, step }] : [],
  );
}

function saying(step: BuildStep): string {
  const failed = workbookTexts.build.failed(workbookTexts.build.steps[step], "GeneralException");
  return step === "prepare" ? failed : `${failed}. ${workbookTexts.build.removed}`;
}
