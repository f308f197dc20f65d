/** Words of Post actuals. */
export const postViewTexts = {
  title: "Post actuals",
  lead: "What was really paid and gained. Nothing is overwritten: a correction is a further row.",
  from: { label: "From", lines: "By line", file: "A file or paste" },

  lines: {
    period: "Quarter",
    missing: (period: string, count: number) => `${period}: ${count} missing`,
    correction: (period: string) => `${period}: correction`,
    correctionHint:
      "This quarter is closed. What you post is added to it and shown as a restatement; the report of its close stays as it was.",
    costs: "Costs",
    benefits: "Benefits",
    others: (count: number) =>
      count === 1 ? "1 line without a plan here" : `${count} lines without a plan here`,
    plan: (amount: string) => `Plan ${amount}`,
    posted: (amount: string) => `posted ${amount}`,
    hint: (currency: string) => `In ${currency}. Empty: not posted. Type 0 where there was none.`,
    fault: (example: string) => `Enter a number such as ${example}`,
    tooLarge: "Enter an amount below 1,000 billion",
    note: "Note for these rows (optional)",
    total: {
      caption: "Totals with what you typed",
      actual: "Actual",
      plan: "Plan",
      difference: "Difference",
    },
    none: "Type at least one amount",
    faultCount: (count: number) =>
      count === 1 ? "One amount needs your attention" : `${count} amounts need your attention`,
    noLines: "There are no lines yet. Fill in Costs and Benefits first.",
    submit: (rows: number) => (rows === 1 ? "Post 1 row" : `Post ${rows} rows`),
    submitNone: "Post",
  },

  file: {
    choose: "CSV or TSV file",
    /** From bytes and rows. */
    chooseHint: (mostBytes: number, mostRows: number) =>
      `At most ${mostBytes / 1e6} MB and ${mostRows.toLocaleString("en")} rows: period, line and amount, and if you like a day and a note.`,
    paste: "Or paste rows here, with their titles",
    read: "Read pasted rows",
    another: "Another file",
    pasted: "Pasted rows",
    summary: (name: string, rows: number) => `${name}: ${rows === 1 ? "1 row" : `${rows} rows`}`,
    blank: (rows: number) =>
      rows === 1 ? "1 blank row passed over" : `${rows} blank rows passed over`,
    encoding:
      "The file is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as CSV UTF-8.",
    unreadable: "The file could not be read",

    noFirstDay: "Inputs has no first day of the case. Enter it there first.",

    columnsTitle: "Columns",
    columnsHint: "Guessed from titles and contents. Change what is wrong.",
    roles: {
      period: "Period",
      line: "Line",
      amount: "Amount",
      postedOn: "Posted on",
      note: "Note",
    },
    optional: (role: string) => `${role} (optional)`,
    chooseColumn: "Choose a column",
    noColumn: "None",
    column: (title: string, sample: string) => (sample === "" ? title : `${title} (${sample})`),

    firstRow: { label: "The first row holds", titles: "titles", data: "data already" },
    separator: {
      label: "Cells are parted by",
      ",": "commas",
      ";": "semicolons",
      "\t": "tabs",
    },
    decimalSign: {
      label: "Decimal sign of amounts",
      ".": "Point",
      ",": "Comma",
    },
    dateOrder: {
      period: "Order of dates in Period",
      postedOn: "Order of dates in Posted on",
      "day-first": "Day first",
      "month-first": "Month first",
    },
    /** "Point: 1,234 is 1,234". */
    reads: (choice: string, text: string, meaning: string) => `${choice}: ${text} is ${meaning}`,
    contradictory: (one: string, other: string) =>
      `Both occur: ${one} and ${other}. Rows that do not fit are left out.`,
    currencies: {
      label: (currencies: string) => `Amounts are in several currencies: ${currencies}`,
      accept: "Add them up as they are",
    },
    beforeStart: "Count days before the case as Initial",
    open: "Answer what is asked above; then the rows are checked.",

    previewTitle: "Before you post",
    accepted: (rows: number) => (rows === 1 ? "1 row can be posted" : `${rows} rows can be posted`),
    refused: (rows: number) =>
      rows === 1
        ? "1 row has an error and is left out"
        : `${rows} rows have an error and are left out`,
    warnings: (count: number) =>
      count === 1 ? "1 thing to look at" : `${count} things to look at`,
    formulaLike: (count: number) =>
      count === 1
        ? "1 note looks like a formula and is stored as text"
        : `${count} notes look like formulas and are stored as text`,
    problems: "Errors and what to look at",
    row: "Row",
    wholeRow: "whole row",
    what: "What",
    error: "Error",
    warning: "Look at",
    more: (count: number) => `and ${count} more`,
    linesTitle: "Lines of the file against plan",
    linesHint: "In the periods that the file has rows for; actual is with what was posted before.",
    total: { costs: "Costs", benefits: "Benefits" },
    nothing: "No row can be posted.",
  },

  posting: "Posting actuals",
  done: (rows: number) => (rows === 1 ? "1 row posted" : `${rows} rows posted`),
  doneOn: (day: string) => `Dated ${day} in the ledger on Actuals.`,
  more: "Post more",
  failed: "Nothing was posted",
} as const;
