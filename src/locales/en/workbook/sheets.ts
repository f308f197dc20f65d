/** The sheets, in the order in which they stand. */
export const sheetTexts = {
  guide: {
    name: "Guide",
    title: "CRM Value: what the CRM costs, what it brings, and whether it still does",
    purpose: "What this workbook is, how to fill it in, and the conventions behind each number",
  },
  inputs: {
    name: "Inputs",
    title: "Inputs",
    purpose: "The case: dates, rate, users, the drivers of benefits, what is closed and shown",
  },
  costs: {
    name: "Costs",
    title: "Costs",
    purpose: "Cost lines, and their plan by quarter",
  },
  benefits: {
    name: "Benefits",
    title: "Benefits",
    purpose: "Benefit lines from the three sources, and their plan by quarter",
  },
  actuals: {
    name: "Actuals",
    title: "Actuals",
    purpose: "The ledger: what was really paid and gained, never overwritten",
  },
  cashFlow: {
    name: "Cash flow",
    title: "Cash flow",
    purpose: "Business case, plan, actual and forecast by quarter and by year",
  },
  customers: {
    name: "Customers",
    title: "Customers",
    purpose: "The register of customers as an asset, without and with the decision",
  },
  results: {
    name: "Results",
    title: "Results",
    purpose: "Net present value, ROI, payback and the other measures, with charts",
  },
  history: {
    name: "History",
    title: "History",
    purpose: "Gates passed and quarters closed, each with what was reported and why it changed",
  },
  frozenPlans: {
    name: "Frozen plans",
    title: "Frozen plans",
    purpose: "The business case and the plan of each close, as they stood",
  },
  risk: {
    name: "Risk",
    title: "Risk",
    purpose: "The case in three scenarios",
  },
  checks: {
    name: "Checks",
    title: "Checks",
    purpose: "Every control of the model with its state, and one light for all of them",
  },
  proof: {
    name: "Proof",
    purpose: "Published examples beside what the CRM functions say",
  },
} as const;

/** The tables, by what Excel calls them. */
export const tableNames = {
  costs: "Costs",
  benefits: "Benefits",
  ledger: "Actuals",
  customers: "Customers",
  gates: "Gates",
  history: "History",
  frozenPlans: "FrozenPlans",
} as const;

/** What each name stands for, as listed on the Guide. */
export const nameMeanings = {
  Company: "the organisation",
  Currency: "currency of all amounts",
  CaseStart: "first day of the case: the day of the initial flow",
  Horizon: "years that count in the case",
  DiscountRate: "discount rate per year, as typed",
  RateBasis: "effective, or nominal: a quarter of it each quarter",
  Discounting: "when in its period money moves: end, mid, start, or year",
  CrmUsers: "people who use the CRM",
  Scenario: "the scenario that is shown",
  GateNow: "the last gate that was passed",
  LastClosed: "number of the last closed quarter",
  ReportClose: "number of the close whose report is shown; empty for now",
  EffectiveRate: "discount rate per year, effective",
  QuarterlyRate: "discount rate per quarter",
  ScenarioNumber: "place of the scenario in its list",
  ShownClosed: "last closed quarter of the report; -1 before the first close",
  ShownAsOf: "last day on which a row of the ledger counts",
  ShownRate: "discount rate per year of the report",
  ShownDiscounting: "discounting of the report",
  ShownOffset: "by how much of a quarter that brings discounting forward",
  ShownUsers: "users of the report",
  BaselineFrozen: "1 once the business case is frozen",
  BaselineRate: "discount rate per year of the business case",
  BaselineDiscounting: "discounting of the business case",
  BaselineOffset: "by how much of a quarter that brings discounting forward",
  BaselineUsers: "users of the business case",
  UserCostLow: "low end of the cost band per user",
  UserCostHigh: "high end of the cost band per user",
  UserCostYears: "years that the cost band covers",
  QuartersPerYear: "quarters in a year",
  MonthsPerYear: "months in a year",
  CheckTolerance: "largest difference that counts as agreement, relative",
  NetPresentValue: "net present value of the forecast",
  ChecksFailing: "number of checks that fail",
  CheckLight: "the overall light",
  CaseLine: "the line that heads each sheet",
} as const;
