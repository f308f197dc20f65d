/** Words of Reports and of Reopen last close. */
export const reportsViewTexts = {
  title: "Reports",
  lead: "Every sheet can show what was reported at a past close, to the cent. Nothing is changed by looking.",
  none: "No quarter has been closed yet.",
  closes: "Closes, the latest first",
  close: (number: number, quarter: string | null) => `close ${withQuarter(number, quarter)}`,
  closeTitle: (number: number, quarter: string | null) => `Close ${withQuarter(number, quarter)}`,
  asOf: (day: string) => `as of ${day}`,
  partial: "partial",
  npv: "NPV",
  show: "Show",
  showOf: (close: string) => `Show the report of ${close}`,
  shown: "Shown",
  shownOf: (close: string) => `Shown now: the report of ${close}`,
  differences: (labels: string) =>
    `Not as reported then: ${labels}. Something of that time has been changed; see Checks.`,
  failed: "The report is not shown",
  chart: "ROI by close",
  chartText: (first: string, last: string, count: number) =>
    `ROI by close: ${first} at the first, ${last} at the last of ${count}`,

  reopen: {
    title: "Reopen last close",
    lead: "Takes back exactly the last close, so that its quarter can be closed again.",
    none: "No quarter has been closed yet, so there is nothing to take back.",
    takenTitle: "What is taken back",
    row: (close: number, quarter: string, day: string) =>
      `The row of close ${close} on History: ${quarter}, as of ${day}`,
    npv: (amount: string) => `Its report: NPV ${amount}`,
    frozen: (lines: number) =>
      lines === 1
        ? "Its frozen plan: 1 line on Frozen plans"
        : `Its frozen plan: ${lines} lines on Frozen plans`,
    lastClosed: (quarter: string) => `Last closed quarter: back to ${quarter}`,
    lastClosedNone: "Last closed quarter: back to none",
    stays:
      "The ledger of actuals, the plan and the gates stay as they are. A note keeps when and why.",
    reason: "Why",
    reasonMissing: "Say why, in a few words: it is kept",
    submit: (close: number) => `Reopen close ${close}`,
    reopening: (close: number) => `Reopening close ${close}`,
    failed: (close: number) => `Close ${close} was not reopened`,
    done: (close: number) => `Close ${close} is taken back`,
    doneNext: (quarter: string) => `${quarter} is open again.`,
  },
} as const;

function withQuarter(number: number, quarter: string | null): string {
  return quarter === null ? String(number) : `${number} (${quarter})`;
}
