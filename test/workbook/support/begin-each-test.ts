import { afterAll, beforeAll, beforeEach } from "vitest";
import type { WorkbookModel } from "../../../src/workbench/engine/model";
import type { OpenExcel } from "./open-excel";

/**
 * Opens Excel before the tests of a file and stops it after them. Every test begins with the workbook
 * as it was prepared: building one takes longer than most tests.
 */
export function beginEachTestWith(prepare: () => Promise<OpenExcel>): void {
  let excel: OpenExcel;
  let prepared: WorkbookModel;
  beforeAll(async () => {
    excel = await prepare();
    prepared = excel.workbook.model;
  }, 180_000);
  afterAll(() => {
    excel.stop();
  });
  beforeEach(async () => {
    excel.workbook.open(prepared);
    await excel.reset();
  });
}
