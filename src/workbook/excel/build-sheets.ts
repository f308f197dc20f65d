import { workbookTexts } from "../../locales/en/workbook";
import type { SheetRole, WorkbookPlan } from "../template/plan";
import { BUILD_STEPS, BuildError, excelFailure, type BuildStep } from "./build-error";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { removeCreated, type Created } from "./remove-created";
import { writeObjects } from "./write-objects";
import { makeTables, writeCells } from "./write-sheet";

/** Said before each step begins; index counts from 1. */
export interface BuildProgress {
  readonly step: BuildStep;
  readonly index: number;
  readonly of: number;
}

export interface BuiltWorkbook {
  readonly sheets: readonly BuiltSheet[];
}

export interface BuiltSheet {
  readonly id: string;
  readonly name: string;
  readonly role: SheetRole;
  readonly purpose: string;
}

/**
 * Writes a plan into new sheets of the open workbook: four round trips, all or nothing. Existing
 * sheets and names are never touched; if anything fails, all that was made is removed again.
 *
 * @param planFor the plan, once it is known which names are taken
 * @throws {BuildError} with the step that failed
 */
export async function buildSheets(
  planFor: (open: OpenWorkbook) => WorkbookPlan,
  report: (progress: BuildProgress) => void,
): Promise<BuiltWorkbook> {
  requireExcel();
  const build = new Build(planFor, report);
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => build.run(context));
  } catch (cause) {
    throw await build.undo(cause);
  }
}

/** All members used are in ExcelApi 1.9. */
function requireExcel(): void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) {
    throw new BuildError("prepare", "ExcelTooOld", workbookTexts.build.oldExcel);
  }
}

/** One build, and what is needed to take it back. */
class Build {
  readonly #planFor: (open: OpenWorkbook) => WorkbookPlan;
  readonly #report: (progress: BuildProgress) => void;
  #step: BuildStep = "prepare";
  #open: OpenWorkbook | null = null;
  #created: Created | null = null;

  constructor(
    planFor: (open: OpenWorkbook) => WorkbookPlan,
    report: (progress: BuildProgress) => void,
  ) {
    this.#planFor = planFor;
    this.#report = report;
  }

  async run(context: Excel.RequestContext): Promise<BuiltWorkbook> {
    this.#begin("prepare");
    const open = await openWorkbook(context);
    this.#open = open;
    const plan = this.#planFor(open);

    this.#begin("create");
    const token = `crm-${crypto.randomUUID().slice(0, 8)}-`;
    this.#created = { token, ids: [], plan };
    const added = plan.sheets.map(({ role }) => context.workbook.worksheets.add(token + role));
    for (const sheet of added) sheet.load("id");
    await context.sync();
    const ids = added.map(({ id }) => id);
    this.#created = { token, ids, plan };

    this.#begin("fill");
    fill(context, plan, sheetsById(context, plan, ids));
    await context.sync();

    this.#begin("finish");
    finish(context, plan, sheetsById(context, plan, ids), open);
    await context.sync();
    return {
      sheets: plan.sheets.map(({ role, name, purpose }, index) => ({
        id: ids[index] ?? "",
        name,
        role,
        purpose,
      })),
    };
  }

  /** Removes what was made and says what happened, in words. */
  async undo(cause: unknown): Promise<Error> {
    const failure = excelFailure(this.#step, cause);
    if (!this.#open || !this.#created) return failure;
    const { removed, notRemoved } = workbookTexts.build;
    const outcome = await removeCreated(this.#open, this.#created).then(
      () => removed,
      () => notRemoved(this.#created?.plan.sheets.map(({ name }) => name).join(", ") ?? ""),
    );
    return new BuildError(failure.step, failure.code, `${failure.message}. ${outcome}`, cause);
  }

  #begin(step: BuildStep): void {
    this.#step = step;
    this.#report({ step, index: BUILD_STEPS.indexOf(step) + 1, of: BUILD_STEPS.length });
  }
}

type Sheets = Record<SheetRole, Excel.Worksheet>;

function sheetsById(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  ids: readonly string[],
): Sheets {
  const entries = plan.sheets.map(({ role }, index) => [
    role,
    context.workbook.worksheets.getItem(ids[index] ?? ""),
  ]);
  return Object.fromEntries(entries) as Sheets;
}

/** Names of sheets, cells and tables first: the formulas use them all. */
function fill(context: Excel.RequestContext, plan: WorkbookPlan, sheets: Sheets): void {
  context.application.suspendApiCalculationUntilNextSync();
  for (const { role, name } of plan.sheets) sheets[role].name = name;
  for (const { name, refersTo } of plan.names) context.workbook.names.add(name, refersTo);
  for (const { key, value } of plan.settings) context.workbook.settings.add(key, value);
  for (const sheet of plan.sheets) makeTables(sheets[sheet.role], sheet);
  for (const sheet of plan.sheets) writeCells(sheets[sheet.role], sheet);
}

function finish(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  sheets: Sheets,
  open: OpenWorkbook,
): void {
  for (const sheet of plan.sheets) writeObjects(sheet, sheets);
  // Somebody who calculates by hand would see zeros until the next F9.
  if (open.calculationMode === "Manual") context.application.calculate("Recalculate");
  sheets[plan.startSheet].activate();
}
