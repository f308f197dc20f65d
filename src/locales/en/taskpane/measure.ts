/** Words that all views of Measure share, and those of its home. */
export const measureViewTexts = {
  initial: "Initial",
  quarter: (number: number) => `Q${number}`,
  /** "Q7 (to Sep 2028)". */
  quarterTo: (name: string, month: string) => `${name} (to ${month})`,

  looking: "Looking at the workbook…",
  lookFailed: "The workbook could not be read",

  none: {
    title: "Measure what the CRM brings",
    lead: "Once a quarter: post what was really paid and gained, and close the quarter. The workbook then says what the CRM is worth now, against what was promised, and why that has changed.",
    stepsTitle: "How it goes",
    steps: [
      "Build: a workbook with your costs and benefits by quarter.",
      "Pass gate 0: your business case is frozen, to be measured against.",
      "Post actuals: by hand, or from a CSV file of your ledger.",
      "Close the quarter: NPV and ROI anew, with the reasons for each change.",
    ],
    state: "This workbook holds no case yet.",
    build: "Build a workbook",
    lookAgain: "Look again",
  },

  cases: {
    label: "Case",
    unnamed: "Unnamed",
    name: (name: string, number: number) => `${name} (${number})`,
  },

  home: {
    notClosed: "No quarter closed yet",
    closed: (quarter: string) => `${quarter} closed`,
    noGate: "no gate passed",
    gate: (gate: number, name: string) => `gate ${gate}, ${name.toLowerCase()}`,
    refresh: "Refresh",
    reading: "Reading…",
    readAt: (time: string) => `Read at ${time}`,
    npv: "Net present value",
    roi: "ROI",
    toGo: "To go",
    unit: (currency: string) => `in ${currency}`,
    since: (change: string, close: string) =>
      `${/[1-9]/.test(change) ? change : "no change"} since ${close}`,
    points: (change: string) => `${change} pts`,
    light: {
      ok: "All checks pass",
      notes: (count: number) => (count === 1 ? "1 check to note" : `${count} checks to note`),
      fails: (count: number) => (count === 1 ? "1 check fails" : `${count} checks fail`),
      calculating: "Excel is still calculating",
    },
    showChecks: "Checks",
    showResults: "Results",
    next: "Next step",
    quarterTitle: "The quarter",
    keepTitle: "The workbook",
  },

  /** The one step that comes next, and why. */
  next: {
    gate0: {
      action: "Pass gate 0",
      why: "Nothing is frozen yet: from then on the case is measured against it.",
    },
    post: {
      action: (quarter: string) => `Post actuals for ${quarter}`,
      why: (missing: number) =>
        missing === 1
          ? "1 planned line has no actual yet."
          : `${missing} planned lines have no actual yet.`,
    },
    close: {
      action: (quarter: string) => `Close ${quarter}`,
      why: "Every planned line has an actual.",
    },
    done: { action: "Reports", why: "Every quarter of the case is closed." },
  },

  tasks: {
    post: { name: "Post actuals", purpose: "By line, or from a file" },
    close: { name: "Close quarter", purpose: "What is missing, then new figures and why" },
    gate: { name: "Pass gate", purpose: "Freeze the business case; go or no-go" },
    reports: { name: "Reports", purpose: "As of a past close, or now" },
    reopen: { name: "Reopen last close", purpose: "Takes back the last one, with a reason" },
    lines: { name: "Lines", purpose: "Add or remove; give one its plan back" },
    repair: { name: "Repair", purpose: "CRM formulas that show #NAME?" },
    share: { name: "Share and restore", purpose: "For people without the add-in" },
    remove: { name: "Remove", purpose: "Takes this case out of the workbook" },
  },
  back: "Back to Measure",

  report: {
    shown: (close: string, day: string) =>
      `You are looking at the report of ${close}, as of ${day}.`,
    everySheet: "Every sheet shows it. Post, close and gates wait until you are back.",
    back: "Back to now",
    returning: "Going back to now…",
  },

  place: {
    show: "Show",
    showAt: (address: string) => `Show ${address}`,
    gone: "That place could not be shown. The sheet may have been deleted.",
  },

  operation: {
    waiting: "Waiting for Excel. If you are editing a cell, press Enter there.",
    leave: "Please leave the sheets alone until it is done.",
    stop: "Stop",
    stoppedAt: (step: string) => `It stopped at: ${step}.`,
    nothingChanged: "Nothing has been changed in your workbook.",
    unexpected:
      "Something happened that the add-in did not foresee. Look at the workbook before you try again.",
    retry: "Try again",
    back: "Back",
    details: "Details",
  },
  done: "Done",
  open: (sheet: string) => `Open ${sheet}`,
} as const;
