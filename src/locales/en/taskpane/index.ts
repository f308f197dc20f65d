/** Every word of the task pane that is not of one task of Measure. */
export const taskpaneTexts = {
  crash: {
    title: "Something went wrong in this pane",
    body: "Your workbook is not affected, and formulas go on calculating. Try again; if it happens again, the details below help to find the fault.",
    retry: "Try again",
    details: "Details",
  },

  views: {
    label: "Views",
    build: "Build",
    measure: "Measure",
    functions: "Functions",
    about: "About",
    looking: "Looking at the workbook…",
    part: {
      loading: "Loading…",
      unavailable: "This part of the pane could not be loaded.",
      retry: "Try again",
    },
  },

  build: {
    title: "Build a CRM business case",
    lead: "A finished model of what your CRM costs and what it brings: NPV, ROI, IRR, payback. Every entry can be changed later.",
    example: {
      label: "Start with",
      tei: "A published case",
      teiHint: "TEI style: NPV 5,496,170, ROI 329%",
      b2b: "A rollout under way",
      b2bHint: "Six quarters closed, with restatements and a bridge",
      none: "An empty model",
      noneHint: "Ready for your own costs and benefits",
    },
    currencyPosition: {
      label: "Amounts look like",
      before: (currency: string) => `${currency} 1,000`,
      after: (currency: string) => `1,000 ${currency}`,
    },
    firstMonth: "First month",
    fields: {
      company: { label: "Company" },
      currency: { label: "Currency" },
      firstYear: { label: "First year" },
      horizon: { label: "Years (1 to 10)" },
      discountRate: { label: "Discount rate (%)" },
      users: { label: "CRM users" },
    },
    faults: {
      company: "Enter a name, at most 80 characters",
      currency: "Enter 1 to 8 characters, such as EUR",
      firstYear: "Enter a year from 1900 to 2200",
      horizon: "Enter a whole number from 1 to 10",
      horizonOfExample: "The example needs at least 3 years",
      discountRate: "Enter a rate above -100 and up to 1,000",
      users: "Enter a whole number from 1 to 10,000,000",
    },
    faultCount: (count: number) =>
      count === 1 ? "One field needs your attention" : `${count} fields need your attention`,
    submit: "Build workbook",
    promise: "Adds twelve sheets. Your own stay as they are.",

    building: "Building your workbook",
    starting: "Waiting for Excel. If you are editing a cell, press Enter there.",
    progress: (step: string, index: number, of: number) => `Step ${index} of ${of}: ${step}`,
    wait: "Please leave the sheets alone until it is done.",

    built: "Your workbook is ready",
    builtStatus: (sheets: number) => `Done: ${sheets} sheets were added.`,
    sheets: "Go to a sheet",
    nextTitle: "What to do next",
    nextOfExample: [
      "Read the Results: what the case is worth, and whether its checks agree.",
      "Change a blue figure on Inputs and watch the Results follow.",
      "Type your own costs and benefits over the example.",
    ],
    nextOfEmpty: [
      "Open Inputs, Costs and Benefits and fill in the pale yellow cells.",
      "Read the Results, which follow as you type.",
      "Look at Checks: every line should say OK before you share the workbook.",
    ],
    measure: "Go to Measure",
    another: "Build another",
    sheetGone: (name: string) => `${name} could not be shown. It may have been renamed or deleted.`,

    failed: "The workbook was not built",
    nothingChanged: "Nothing has been changed in your workbook.",
    unexpected:
      "Something happened that the add-in did not foresee. Look for sheets that were added just now, and delete them if there are any.",
    retry: "Try again",
    back: "Change the details",
    details: "Details",
  },

  functions: {
    title: "Functions",
    lead: "Type = in a cell, then the name. Excel helps with each argument.",
    search: "Search functions",
    found: (count: number) => (count === 1 ? "1 function" : `${count} functions`),
    none: (text: string) => `No function matches “${text}”.`,
    loading: "Loading the functions…",
    unavailable: "The list of functions could not be loaded.",
    retry: "Try again",
    parameters: "Arguments",
    optional: "optional",
    insert: "Insert example",
    insertOf: (name: string) => `Insert example of ${name} at the selected cell`,
    help: "Full help",
    helpOf: (name: string) => `Full help for ${name} (opens in a browser)`,
    inserted: (address: string) =>
      `Inserted at ${address}. Change a blue figure and see the result follow.`,
    occupied: (cell: string, rows: number, columns: number) =>
      `Cell ${cell} is not empty. Select a cell with ${rows} rows and ${columns} columns free, and try again.`,
    protected: (sheet: string) =>
      `The sheet ${sheet} is protected. Select a cell on another sheet, and try again.`,
    noRoom: (rows: number, columns: number) =>
      `The example needs ${rows} rows and ${columns} columns, which do not fit at this place. Select a cell further up or left, and try again.`,
    refused: (code: string) =>
      `Excel did not allow it here (${code}). Select a single empty cell, and try again.`,
  },

  proof: {
    title: "Proof",
    lead: "A sheet of published examples from Microsoft, textbooks and studies: the printed result, the CRM function's as a live formula, the difference, and what is wrong in print.",
    start: "Add the proof sheet",
    working: "Adding the sheet…",
    done: (sheet: string) => `The sheet "${sheet}" was added.`,
    unexpected: "Something unexpected went wrong. Your own sheets are as they were.",
  },

  about: {
    title: "About CRM Value",
    lead: "Turns a workbook into the measurement system for a CRM investment, with every number traceable.",
    version: (version: string) => `Version ${version}`,
    helpTitle: "Help",
    help: "All functions, with worked examples",
    support: "Support",
    privacyTitle: "Privacy",
    privacy:
      "Nothing leaves your workbook. The add-in makes no network calls of its own and collects nothing about you.",
    privacyPage: "Privacy statement",
    limitsTitle: "Good to know",
    limits: [
      "The workbook calculates with Excel's own formulas, so it also works for people without this add-in.",
      "To take a built workbook back, delete its sheets. Undo may not reach that far.",
      "CRM Value is not affiliated with Microsoft or with Forrester Research.",
    ],
  },
} as const;
