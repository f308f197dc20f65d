/** Words of what keeps the workbook alive: Lines, Repair, Share and restore, Remove. */
export const keepViewTexts = {
  working: "Working",
  cell: (sheet: string, address: string) => `${sheet}, ${address}`,
  definedName: (name: string) => `The name ${name}`,
  more: (count: number) => `and ${count} more`,

  lines: {
    title: "Lines",
    lead: "The tables of lines are protected, so that totals, charts and closes stay right.",
    table: "Table",
    tables: { costs: "Costs", benefits: "Benefits", customers: "Customers" },
    named: (line: string, name: string) =>
      name === "" ? `${line} (no name yet)` : `${line} ${name}`,
    looking: "Looking at the lines…",
    show: "Show",

    addTitle: "Add lines",
    count: "How many",
    countFault: (most: number) => `Enter a whole number from 1 to ${most}`,
    add: "Add lines",

    resetTitle: "Give a line its plan back",
    resetLead: "Quarters that were typed over become formulas again. What was typed there is lost.",
    typedOverLine: "Line typed over",
    typedOver: (line: string, quarters: number, name: string) =>
      `${line}, ${quarters === 1 ? "1 quarter" : `${quarters} quarters`}: ${name === "" ? "no name yet" : name}`,
    noneTypedOver: "No line is typed over: every quarter is planned by its formula.",
    reset: "Give back the plan",

    removeTitle: "Remove a line",
    removeLead:
      "A line that actuals are posted to, or that was frozen, stays: past reports need it.",
    lineToRemove: "Line to remove",
    chooseLine: "Choose a line",
    remove: "Remove line",
    confirm: (line: string) => `Remove ${line}?`,
    goes: (sheet: string) =>
      `It goes from ${sheet} with all that was typed into it, and the lines below move up. Excel cannot undo this.`,
    confirmed: (line: string) => `Remove ${line}`,
    keep: "Keep it",
  },

  repair: {
    title: "Repair",
    lead: "A CRM formula can show #NAME? after the workbook was opened without the add-in. Repair types every such formula anew where it stands, protected sheets included.",
    submit: "Repair formulas",
    working: "Repairing",
    failed: "Nothing was repaired",
    done: "Repaired",
    left: "Left as they are",
    reason: { password: "sheet has a password", unknown: "Excel does not know the formula" },
    again: "Repair again",
  },

  share: {
    title: "Share and restore",
    lead: "For people without the add-in, Share replaces every CRM formula by its value and keeps the formula in the workbook. Restore brings the formulas back.",
    counting: "Looking…",
    kept: (count: number) =>
      count === 1
        ? "1 formula is frozen to its value."
        : `${count} formulas are frozen to their values.`,
    notShared: "No formula is frozen: the workbook is live.",
    share: "Share: freeze CRM formulas",
    shareAgain: "Freeze the others too",
    restore: "Restore formulas",
    sharing: "Sharing",
    restoring: "Restoring",
    shareFailed: "Nothing was shared",
    restoreFailed: "Nothing was restored",
    shared: "The workbook can be shared",
    restored: "Formulas are back",
    left: "Not restored",
    reason: {
      changed: "changed since",
      deleted: "deleted since",
      password: "sheet has a password",
    },
    forget: "Keep what is there, and forget these formulas",
    countFailed: "Whether formulas are frozen could not be told.",
  },

  shared: {
    state: "This workbook is shared: its CRM figures are values until Restore.",
    waits: "Closes and gates wait for it; actuals can be posted.",
  },

  remove: {
    title: "Remove",
    lead: "Takes this case out of the workbook: its sheets, tables and names. Your own sheets stay.",
    look: "See what would go",
    looking: "Looking what would go",
    goes: "This would go",
    sheets: (count: number) =>
      count === 1 ? "1 sheet with everything on it" : `${count} sheets with everything on them`,
    tables: (count: number) => (count === 1 ? "1 table" : `${count} tables`),
    names: (count: number) => (count === 1 ? "1 name" : `${count} names`),
    kept: (count: number) =>
      count === 1 ? "1 formula that Share has kept" : `${count} formulas that Share has kept`,
    outside: "Formulas elsewhere that would break",
    evenIfReferred: "Remove all the same",
    confirmFirst: "Confirm first that formulas elsewhere may break.",
    advice: "Nothing else is touched. Excel cannot undo this: save a copy first.",
    submit: (sheets: number) =>
      sheets === 1 ? "Remove 1 sheet for good" : `Remove ${sheets} sheets for good`,
    keep: "Keep everything",
    removing: "Removing",
    failed: "Nothing was removed",
    done: "Removed",
  },
} as const;
