import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CellValue, WorkbookModel } from "../../../src/workbench/engine/model";
import type { Workbook } from "../../../src/workbench/engine/workbook";
import { parseArea } from "../../../src/workbench/engine/address";
import type { FunctionsMetadata } from "../../../src/workbench/host/custom-functions";
import type { BatchInfo } from "../../../src/workbench/host/rich/batch-observer";
import { RichError, type RichErrorCode } from "../../../src/workbench/host/rich/errors";
import { startOffice } from "../../../src/workbench/node/office-process";

export type RoundTrip = BatchInfo;

/** The real office.js on a workbook of the workbench, watched and, on demand, made to fail. */
export interface OpenExcel {
  readonly workbook: Workbook;
  readonly roundTrips: readonly RoundTrip[];
  /** Waits for what the library still sends by itself, and forgets what was counted so far. */
  reset(): Promise<void>;
  /** Lets the action with this number, counted from 0 since the last reset, fail. */
  failAt(action: number, code?: RichErrorCode): void;
  /** Runs before every action until the next reset. */
  beforeEachAction(work: () => void): void;
  /** Runs before the round trip with this number, counted from 0 since the last reset. */
  beforeRoundTrip(roundTrip: number, work: () => void): void;
  /** The user begins or ends to edit a cell: what does not wait for the end fails meanwhile. */
  setCellEditing(isEditing: boolean): void;
  /** Changes by another user of the workbook, for example in `beforeRoundTrip`. */
  asCoauthor(work: () => void): void;
  /** What a cell shows: value("Results", "C21"). */
  value(sheet: string, address: string): CellValue;
  /** Types into a cell as a person would who may. */
  type(sheet: string, address: string, value: number | string): void;
  stop(): void;
}

interface ExcelOptions {
  readonly excelApi?: string;
  /** With the built add-in: dist/functions.js must exist. */
  readonly withFunctions?: boolean;
}

export async function openExcel({
  excelApi = "1.9",
  withFunctions = false,
}: ExcelOptions = {}): Promise<OpenExcel> {
  let roundTrips: RoundTrip[] = [];
  let actions = 0;
  let failing = -1;
  let failureCode: RichErrorCode = "GeneralException";
  let watch: () => void = () => undefined;
  let interruption: { roundTrip: number; work: () => void } | null = null;
  const office = await startOffice({
    requirements: {
      ExcelApi: excelApi,
      SharedRuntime: "1.1",
      CustomFunctionsRuntime: "1.1",
      CustomFunctions: "1.9",
      DelayForCellEdit: "1.1",
    },
    observer: {
      beginBatch(batch) {
        if (interruption?.roundTrip === roundTrips.length) interruption.work();
        roundTrips.push(batch);
      },
      beforeAction() {
        watch();
        actions += 1;
        if (actions - 1 === failing) throw new RichError(failureCode, "injected");
      },
    },
    ...(withFunctions ? await builtFunctions() : {}),
  });
  const { workbook } = office;
  const sheet = (model: WorkbookModel, name: string) => {
    const found = model.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`no sheet is named "${name}"`);
    return found;
  };
  return {
    workbook,
    get roundTrips() {
      return roundTrips;
    },
    async reset() {
      // A run lets go of its ranges after it has answered: one message there, one back.
      for (let turn = 0; turn < 8; turn++) await new Promise((done) => setImmediate(done));
      roundTrips = [];
      actions = 0;
      failing = -1;
      interruption = null;
      watch = () => undefined;
    },
    failAt(action, code = "GeneralException") {
      failing = action;
      failureCode = code;
    },
    beforeEachAction(work) {
      watch = work;
    },
    beforeRoundTrip(roundTrip, work) {
      interruption = { roundTrip, work };
    },
    setCellEditing(isEditing) {
      office.host.setCellEditing(isEditing);
    },
    asCoauthor(work) {
      office.host.asCoauthor(work);
    },
    value(name, address) {
      const { row, column } = parseArea(address)!;
      return workbook.calculation.value(sheet(workbook.model, name).id, row, column);
    },
    type(name, address, value) {
      const { row, column } = parseArea(address)!;
      const index = workbook.model.sheets.indexOf(sheet(workbook.model, name));
      workbook.change("Type", (draft) => {
        const cells = (draft.sheets[index]!.cells[row] ??= {});
        const { format } = cells[column] ?? {};
        cells[column] = format === undefined ? { value } : { value, format };
      });
    },
    stop() {
      office.stop();
    },
  };
}

async function builtFunctions() {
  const dist = join(import.meta.dirname, "../../../dist");
  const functions = JSON.parse(
    await readFile(join(dist, "functions.json"), "utf8"),
  ) as FunctionsMetadata;
  return { functions, scripts: [join(dist, "functions.js")] };
}
