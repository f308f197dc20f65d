import type { Browser, Frame, Locator } from "playwright-core";
import type { WorkbookModel } from "../../src/workbench/engine/model";
import type { Workbook } from "../../src/workbench/engine/workbook";
import { columnNumber } from "../../src/workbook/template/columns";
import { openPane } from "./pane";

/** The workbook of the example of a rollout: six quarters closed, the sixth to June 2025. */
export async function builtRollout(browser: Browser): Promise<WorkbookModel> {
  const pane = await openPane(browser);
  await buildCase(pane.frame, "Acme", "A rollout under way");
  await pane.workbook.settled();
  const { model } = pane.workbook;
  await pane.close();
  return model;
}

/** Builds a case of 2024 by the form. */
export async function buildCase(frame: Frame, company: string, example: string): Promise<void> {
  await frame.getByLabel(example).check();
  await frame.getByLabel("Company").fill(company);
  await frame.getByLabel("First year").fill("2024");
  await frame.getByRole("button", { name: "Build workbook" }).click();
  await heading(frame, "Your workbook is ready").waitFor({ timeout: 60_000 });
}

/** Views that are hidden stay in the pane: what is meant is what can be seen. */
export function shown(locator: Locator): Locator {
  return locator.filter({ visible: true });
}

export function heading(frame: Frame, name: string): Locator {
  return shown(frame.getByRole("heading", { name, level: 1 }));
}

export function button(frame: Frame, name: string | RegExp): Locator {
  return shown(frame.getByRole("button", { name, exact: true }));
}

export function link(frame: Frame, name: string | RegExp): Locator {
  return shown(frame.getByRole("link", { name, exact: true }));
}

export function text(frame: Frame, words: string | RegExp): Locator {
  return shown(frame.getByText(words));
}

/** What the home of Measure alone shows. */
export function home(frame: Frame): Locator {
  return shown(frame.getByRole("heading", { name: "The workbook", exact: true }));
}

/** Goes from the home of Measure to a task by its link, and waits until the case has been read. */
export async function enter(frame: Frame, task: string): Promise<void> {
  // What another task is for may name this one.
  await shown(frame.getByRole("link", { name: new RegExp(`^${task}`) }))
    .first()
    .click();
  await shown(frame.locator("h1")).waitFor();
}

export async function backHome(frame: Frame): Promise<void> {
  await link(frame, "Back to Measure").click();
  await home(frame).waitFor();
}

/** The text of what has the focus; of the whole page where nothing has it, which is cut. */
export function focused(frame: Frame): Promise<string | undefined> {
  return frame.evaluate(() => document.activeElement?.textContent.slice(0, 80));
}

/** Types a value into the cell of a defined name. */
export function typeInto(workbook: Workbook, name: string, value: number | string): void {
  const formula = workbook.model.names.find((one) => one.name === name)?.formula ?? "";
  const match = /^=(.+)!\$([A-Z]+)\$(\d+)$/.exec(formula);
  if (match === null) throw new Error(`${name} must be a name of one cell, got "${formula}"`);
  const [, sheet = "", letters = "", row = ""] = match;
  const column = columnNumber(letters) - 1;
  workbook.change(`Type into ${name}`, (draft) => {
    const cells = draft.sheets.find((one) => one.name === sheet)?.cells[Number(row) - 1];
    const cell = cells?.[column];
    if (cell === undefined) throw new Error(`${name} must hold something, got an empty cell`);
    cell.value = value;
  });
}

/** Rows of a table as they show, in the order of its columns. */
export async function tableRows(workbook: Workbook, name: string): Promise<unknown[][]> {
  await workbook.settled();
  for (const sheet of workbook.model.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table === undefined) continue;
    const { row, lastRow, column, lastColumn } = table.area;
    return Array.from({ length: lastRow - row }, (_, at) =>
      Array.from({ length: lastColumn - column + 1 }, (__, across) =>
        workbook.calculation.value(sheet.id, row + 1 + at, column + across),
      ),
    );
  }
  throw new Error(`The workbook must have a table ${name}`);
}
