const formulaChanged = "Correct the inputs named below; if none is, a formula was changed";
const trustOthers = "Correct the checks above; if only this one fails, report it";

export const checkTexts = {
  headers: ["No.", "What must hold", "Value", "Must equal", "Difference", "State", "What to do"],
  ok: "OK",
  check: "Check",
  note: "Note",
  overall: "Overall",
  failing: "Checks that fail",
  notes: "Notes",
  light: "Light",
  caseLine: "Heading of each sheet",
  allPass: "• All checks pass",
  empty: "• Nothing entered yet",
  toNote: [", ", " to note"],
  attention: {
    bullet: "• ",
    one: " check needs ",
    many: " checks need ",
    /** Colours the light. */
    word: "attention",
  },
  /** What must hold, and what to do where it does not. */
  items: {
    benefitsBySource: [
      "Benefits by source add up to the benefit lines",
      "Benefits: a line has a source that is not in the list on Inputs",
    ],
    costsByCategory: [
      "Costs by category add up to the cost lines",
      "Costs: a line has a category that is not in the list on Inputs",
    ],
    yearsAndQuarters: ["Years add up to quarters", formulaChanged],
    presentValues: ["PV of benefits less PV of costs is the net present value", formulaChanged],
    discountedFlows: ["The discounted flows add up to the net present value", formulaChanged],
    cumulative: ["Cumulative net cash flow ends at the total", formulaChanged],
    cumulativeDiscounted: [
      "Cumulative present value ends at the net present value",
      formulaChanged,
    ],
    nativeNpv: [
      "Excel's NPV function gives the same net present value",
      "Inputs: look at discounting and rate",
    ],
    scenarios: ["The base scenario on Risk is the net present value", formulaChanged],
    gateIdentity: ["Realised and to-go net present value make the full-life one", formulaChanged],
    report: [
      "The report of a past close is reproduced",
      "Actuals, Frozen plans, History: something was changed after that close",
    ],
    bridge: [
      "Bridges between closes that leave a residual",
      "History: a value of a closed quarter was changed",
    ],
    closesInOrder: ["Closes follow one another in time", "History: the day of a close was changed"],
    lastClosed: [
      "The last closed quarter is the last on History",
      "Inputs, Last closed quarter: set it back to that on History",
    ],
    ledgerRows: [
      "Closes whose ledger has other rows now",
      "Actuals: a row was deleted, or added with a day that is not after a close; Post actuals finds the day",
    ],
    ledgerTotals: [
      "Closes whose ledger has another total now",
      "Actuals: an amount was overwritten; restore it, and add the correction as a row",
    ],
    baselineTotal: [
      "The frozen business case has its total",
      "Frozen plans: an amount of version 0 was changed",
    ],
    baselineChecksum: [
      "The frozen business case is untouched in every quarter",
      "Frozen plans: an amount of version 0 was changed or moved",
    ],
    horizon: [
      "The horizon is a whole number of the years built",
      "Inputs: set the horizon between 1 and the last year",
    ],
    general: [
      "Dates, rate, discounting, scenario and users are usable",
      "Inputs, The case: correct the value",
    ],
    entered: ["Costs and benefits have amounts", "Costs, Benefits: enter both"],
    costLines: ["Cost lines with a problem", "Costs: Line state says which and what"],
    benefitLines: ["Benefit lines with a problem", "Benefits: Line state says which and what"],
    overlap: [
      "Benefit lines that claim the same effect twice",
      "Benefits: give one line of each overlap group an attribution that leaves room, or take it out",
    ],
    customerLines: ["Customer lines with a problem", "Customers: Line state says which and what"],
    scenarioShown: [
      "The base scenario is shown",
      "Inputs: set the scenario to Base to plan and to close",
    ],
    ledgerStates: ["Ledger rows that cannot count", "Actuals: State says which and why"],
    ledgerOutside: [
      "Amounts on Actuals all belong to the ledger",
      "Actuals: rows stand below the table; move them up to it",
    ],
    complete: [
      "Planned lines without an actual in the last closed quarter",
      "Actuals: post them, 0 where there was none",
    ],
    crmNpv: ["CRM.NPV agrees with the net present value", trustOthers],
    crmRoi: ["CRM.ROI agrees with the return on investment", trustOthers],
    crmIrr: [
      "CRM.IRR agrees with the internal rate of return",
      "Where Excel finds no exact rate, trust CRM.IRR; see its help",
    ],
    crmPayback: ["CRM.PAYBACK agrees with the payback", trustOthers],
    crmBenefitCost: ["CRM.BCR agrees with the benefit/cost ratio", trustOthers],
    crmClv: ["CRM.CLV agrees with the values of customers", trustOthers],
  },
} as const;
