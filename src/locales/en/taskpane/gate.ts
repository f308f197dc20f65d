/** Words of Pass gate. */
export const gateViewTexts = {
  title: "Pass gate",
  titleOf: (gate: number, name: string) => `Gate ${gate}: ${name.toLowerCase()}`,
  /** What each gate means. */
  lead: [
    "Freezes the plan as your business case. From then on everything is measured against it, and a check tells if it is changed.",
    "After the pilot: is it worth rolling out? What still decides is the value to go, not what has been spent.",
    "After the rollout: is it worth going on as planned? What still decides is the value to go.",
    "Ongoing support: does it still pay to run the CRM? What still decides is the value to go.",
  ],
  records: "What is kept",
  figure: {
    npv: "Full-life NPV",
    toGo: "To-go NPV",
    roi: "ROI",
    payback: "Payback, years",
    rate: "Discount rate",
    users: "CRM users",
    after: "After quarter",
  },
  noneClosed: "none closed",
  before: "Before you decide",
  decision: { label: "Decision", go: "Go", "no-go": "No-go" },
  noGoHint: "A no-go is kept, and the gate can be decided again.",
  note: "Note (optional)",
  submit: {
    freeze: "Freeze the business case",
    go: (gate: number) => `Pass gate ${gate}`,
    "no-go": (gate: number) => `Record a no-go at gate ${gate}`,
  },
  passing: (gate: number) => `Deciding gate ${gate}`,
  failed: (gate: number) => `Gate ${gate} was not decided`,
  done: {
    freeze: "The business case is frozen",
    go: (gate: number) => `Gate ${gate} is passed`,
    "no-go": (gate: number) => `No-go at gate ${gate} is recorded`,
  },
  allPassed: "All gates are passed.",
  decided: "Decided so far",
  decidedOn: (decision: string, day: string) => `${decision}, ${day}`,
  none: "None yet.",
} as const;
