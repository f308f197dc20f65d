/** Messages of the quarterly close. */
export const measureTexts = {
  steps: {
    find: "Find the case in the workbook",
    read: "Read the case",
    compare: "See whether anything has changed meanwhile",
    unlock: "Take protection off the sheets",
    write: "Write into the workbook",
    verify: "Read the result back",
    finish: "Protect the sheets again",
  },
  oldExcel: "This Excel is too old: it takes Excel 2021, Microsoft 365 or Excel on the web",
  cellEdit: "A cell is being edited. Press Enter or Esc in the sheet and try again",
  failed: (step: string, code: string) => `"${step}" failed in Excel (${code})`,
  takenBack: "Nothing has been changed: your workbook is as it was",
  notTakenBack: (places: readonly string[]) =>
    `Not everything could be taken back: undo (Ctrl+Z), or compare by hand ${places.join(", ")}`,
  password: (sheet: string) =>
    `The sheet "${sheet}" is protected with a password. Switch the protection off under Review, Unprotect Sheet, and try again`,

  noCase: (number: number) =>
    number === 1
      ? "There is no measurement workbook in this file. Build one first"
      : `There is no measurement workbook number ${number} in this file`,
  parts: {
    table: (table: string, sheet: string) => `the table ${table} of the sheet ${sheet}`,
    name: (name: string) => `the name ${name}`,
    cell: (name: string, meaning: string) => `the cell of the name ${name} (${meaning})`,
    column: (title: string, table: string) => `the column "${title}" of the table ${table}`,
  },
  partsMissing: (parts: readonly string[]) =>
    `Parts of the measurement workbook are missing: ${parts.join(", ")}. Undo their deletion (Ctrl+Z), or go back to an earlier version of the file`,

  watched: {
    inputs: "Inputs",
    plan: "the plan of costs and benefits",
    ledger: "the ledger of actuals",
    history: "History",
    frozenPlans: "the frozen plans",
    shared: "which CRM formulas are values",
    protection: "the protection of sheets",
  },
  changedMeanwhile: (parts: readonly string[]) =>
    `Somebody has changed ${parts.join(", ")} meanwhile. Nothing was done: look at it, and try again`,

  historyFaults: {
    noRow: (close: number) => `The row of close ${close} is missing on History`,
    unknownRow: (close: number) =>
      `History has a row of close ${close}, which the last closed quarter on Inputs does not know`,
    changedRow: (close: number) => `The row of close ${close} on History was changed`,
    noPlan: (close: number) => `The plan of close ${close} is missing on Frozen plans`,
    noBaseline: "The business case is missing on Frozen plans",
    unknownPlan: (version: string) =>
      `Frozen plans has a version ${version} that belongs to no close`,
    order: "The rows of History are not in order, or one has lost its number",
    planOrder: "The rows of Frozen plans are not in order, or one has lost its version",
  },

  preflight: {
    historyRemedy: "Undo the change (Ctrl+Z), or go back to an earlier version of the file",
    look: "Look at the sheet Checks",
    allClosed: (quarters: number) =>
      [
        `All ${quarters} quarters of the horizon are closed`,
        "There is nothing left to close; extend the horizon on Inputs if the case goes on",
      ] as const,
    reportShown: (close: number) =>
      [
        `The report of close ${close} is shown`,
        "Go back to now: clear Report as of close on Inputs",
      ] as const,
    shared: (formulas: number) =>
      [
        `The workbook is shared: ${formulas === 1 ? "1 CRM formula is a value" : `${formulas} CRM formulas are values`} until Restore`,
        "Restore the formulas first: what is kept must not be out of date",
      ] as const,
    scenario: (scenario: string) =>
      [`The scenario ${scenario} is shown`, "Set the scenario on Inputs to Base"] as const,
    failingCheck: (what: string) => `This check fails: ${what}`,
    calculating: (what: string) =>
      [
        `Functions of CRM Value are still calculating: ${what}`,
        "Wait a moment and look again",
      ] as const,
    noMeasure: [
      "There is no net present value",
      "Enter costs and benefits, and correct the cells that show an error",
    ] as const,
    tooManyLines: (lines: number, most: number) =>
      [
        `The case has ${lines} lines of costs and benefits`,
        `Frozen plans keeps at most ${most} lines of each close: put small ones together`,
      ] as const,
    baselineNotFrozen: [
      "The business case is not frozen",
      "Pass gate 0 first, so that there is something to compare with; after the first close it is too late",
    ] as const,
    quarterRunning: (ends: string) =>
      [
        `The quarter runs until ${ends}`,
        "Close it when it has ended, unless you are sure",
      ] as const,
    ledgerProblem: (row: number, problem: string, count: number) =>
      [
        `Actuals, row ${row}: ${problem}`,
        count === 1 ? "Correct the row" : `Correct the ${count} rows with a State`,
      ] as const,
    postedInFuture: (row: number, day: string) =>
      [
        `Actuals, row ${row}: posted on ${day}, which is still to come`,
        "Correct the date: all that is posted later would have to follow it",
      ] as const,
    missingActual: (id: string, name: string, period: number) =>
      [
        `${id} ${name}: no actual for ${period === 0 ? "the initial flow" : `quarter ${period}`}`,
        "Post it, 0 where there was none, or close the quarter as partial",
      ] as const,
    gateOrder: (gate: number, next: number) =>
      [
        `Gate ${gate} is not the next one`,
        `Decide gate ${next} first: gates are passed in order`,
      ] as const,
    allGatesPassed: ["All gates are passed", "There is nothing left to decide"] as const,
    closedBeforeBaseline: [
      "A quarter is closed already",
      "Reopen the closes, freeze the business case, and close the quarters again",
    ] as const,
  },
  notReady: (what: string, remedy: string, more: number) =>
    more === 0 ? `${what}. ${remedy}` : `${what}. ${remedy}. And ${more} more`,

  otherQuarter: (wanted: number, next: number) =>
    `Quarter ${wanted} cannot be closed: the next one is quarter ${next}`,
  noTerms: "The discount rate, the discounting or the number of users on Inputs cannot be used",
  coreDiffers: (sheet: string, core: string) =>
    `The net present value of the sheet (${sheet}) is not what an independent calculation gives (${core}): a formula may have been changed`,
  notReproduced: (fields: readonly string[]) =>
    `The new report was not the same when it was read back (${fields.join(", ")})`,

  nothingToPost: "There are no rows to post",
  tooMany: (most: number, found: number) =>
    `At most ${most.toLocaleString("en")} rows can be posted at once, got ${found.toLocaleString("en")}: post them in parts`,
  badPosting: (row: number, fault: string) => `Row ${row} cannot be posted: ${fault}`,
  noLedgerFormulas: (table: string) =>
    `The first row of the table ${table} has lost the formulas of Group and State. Undo the change (Ctrl+Z)`,
  postingFaults: {
    period: (period: number, last: number) =>
      `quarter must be a whole number from 0 to ${last}, got ${period}`,
    line: (line: string) => `there is no line "${line}"`,
    noGroup: (line: string) => `line ${line} has no category or source yet`,
    amount: (amount: number) => `amount must be a number, got ${amount}`,
    note: (longest: number) => `note must have at most ${longest} characters`,
  },

  baselineIsGo: "The business case is frozen by a go, or not at all",
  decisions: { go: "go", "no-go": "no-go" },
  decidedBefore: (decision: string, day: string) => `${decision} on ${day}`,
  baselineDiffers: "net present value of the business case",

  nothingToReopen: "No quarter is closed, so there is nothing to reopen",
  notTheLast: (close: number, last: number) =>
    `Close ${close} cannot be reopened: only the last one can, which is close ${last}`,
  stillThere: (close: number) => `Close ${close} was still there when it was read back`,
  noReason: "Say why the close is reopened: the reason is kept",
  reopened: (close: number, day: string, reason: string) =>
    `Close ${close} reopened on ${day}: ${reason}`,
  noSuchClose: (close: number) => `There is no close ${close} on History`,
} as const;
