import { NUMBER_FORMATS, type NumberFormatName } from "./styles";

/**
 * One row of an example: a label, then its values. A formula may stand for either, and counts from
 * A1, the example's own corner; "" keeps a cell free for what it spills.
 */
export interface ExampleLine {
  readonly role: "title" | "heading" | "input" | "result";
  readonly label: string;
  readonly values: readonly (string | number)[];
  /** for all values, or one for each */
  readonly number?: NumberFormatName | readonly NumberFormatName[];
}

/** A small labelled calculation that shows one function at work. */
export interface FunctionExample {
  /** The function's id, without the namespace. */
  readonly functionId: string;
  readonly lines: readonly ExampleLine[];
  /** Points, from the labels on, where the usual widths do not hold what the function spills. */
  readonly columnWidths?: readonly number[];
}

/**
 * Points, for letters of 11 points. A text beside a filled cell is cut off where its column ends, and
 * a number that its column cannot hold shows as ####. There are only a few widths, so that a column
 * that an example has widened can be told from one of the user's own.
 */
const WIDTH = { value: 78, label: 144, longLabel: 192, sentence: 342 } as const;

/** The examples that the task pane inserts, one for each function. */
export const FUNCTION_EXAMPLES: readonly FunctionExample[] = [
  {
    functionId: "NPV",
    lines: [
      { role: "title", label: "Net present value", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "input", label: "Today", values: [-100_000], number: "money" },
      { role: "input", label: "Year 1", values: [30_000], number: "money" },
      { role: "input", label: "Year 2", values: [45_000], number: "money" },
      { role: "input", label: "Year 3", values: [60_000], number: "money" },
      {
        role: "result",
        label: "NPV, first flow today",
        values: ["=CRM.NPV(B2,B3:B6)"],
        number: "moneyExact",
      },
    ],
  },
  {
    functionId: "XNPV",
    lines: [
      { role: "title", label: "Net present value by date", values: [] },
      { role: "input", label: "Discount rate per year", values: [0.09], number: "rate" },
      { role: "heading", label: "", values: ["Date", "Cash flow"] },
      { role: "input", label: "Purchase", values: [39_448, -10_000], number: ["date", "money"] },
      { role: "input", label: "First return", values: [39_508, 2750], number: ["date", "money"] },
      { role: "input", label: "Second return", values: [39_751, 4250], number: ["date", "money"] },
      { role: "input", label: "Third return", values: [39_859, 3250], number: ["date", "money"] },
      { role: "input", label: "Last return", values: [39_904, 2750], number: ["date", "money"] },
      {
        role: "result",
        label: "XNPV, as of the first date",
        values: ["=CRM.XNPV(B2,C4:C8,B4:B8)"],
        number: "moneyExact",
      },
    ],
  },
  {
    functionId: "MIRR",
    lines: [
      { role: "title", label: "Modified internal rate of return", values: [] },
      { role: "input", label: "Finance rate", values: [0.1], number: "rate" },
      { role: "input", label: "Reinvestment rate", values: [0.12], number: "rate" },
      { role: "input", label: "Today", values: [-120_000], number: "money" },
      { role: "input", label: "Year 1", values: [39_000], number: "money" },
      { role: "input", label: "Year 2", values: [30_000], number: "money" },
      { role: "input", label: "Year 3", values: [81_000], number: "money" },
      {
        role: "result",
        label: "MIRR per year",
        values: ["=CRM.MIRR(B4:B7,B2,B3)"],
        number: "rate",
      },
    ],
  },
  {
    functionId: "RATE.CONVERT",
    lines: [
      { role: "title", label: "Yearly rate per month", values: [] },
      { role: "input", label: "Rate per year", values: [0.1], number: "rate" },
      {
        role: "result",
        label: "Per month, effective",
        values: ["=CRM.RATE.CONVERT(B2,1,12)"],
        number: "factor",
      },
      {
        role: "result",
        label: "Per month, nominal",
        values: ['=CRM.RATE.CONVERT(B2,1,12,"nominal")'],
        number: "factor",
      },
    ],
  },
  {
    functionId: "DISCOUNT",
    lines: [
      { role: "title", label: "Discount factors", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "heading", label: "Year", values: [0, 1, 2, 3] },
      {
        role: "result",
        label: "Factor, end of year",
        values: ["=CRM.DISCOUNT(B2,B3:E3)", "", "", ""],
        number: "factor",
      },
    ],
  },
  {
    functionId: "IRR",
    lines: [
      { role: "title", label: "Internal rate of return", values: [] },
      { role: "input", label: "Today", values: [-100_000], number: "money" },
      { role: "input", label: "Year 1", values: [30_000], number: "money" },
      { role: "input", label: "Year 2", values: [45_000], number: "money" },
      { role: "input", label: "Year 3", values: [60_000], number: "money" },
      { role: "result", label: "IRR", values: ["=CRM.IRR(B2:B5)"], number: "rate" },
    ],
  },
  {
    functionId: "IRR.ALL",
    lines: [
      { role: "title", label: "Every internal rate of return", values: [] },
      { role: "input", label: "Today", values: [-100_000], number: "money" },
      { role: "input", label: "Year 1", values: [230_000], number: "money" },
      { role: "input", label: "Year 2, with removal", values: [-132_000], number: "money" },
      { role: "result", label: "Lowest", values: ["=CRM.IRR.ALL(B2:B4)"], number: "rate" },
      { role: "result", label: "Highest", values: [""], number: "rate" },
    ],
  },
  {
    functionId: "XIRR",
    lines: [
      { role: "title", label: "Rate of return by date", values: [] },
      { role: "heading", label: "", values: ["Date", "Cash flow"] },
      { role: "input", label: "Licence", values: [46_037, -100_000], number: ["date", "money"] },
      {
        role: "input",
        label: "First savings",
        values: [46_295, 40_000],
        number: ["date", "money"],
      },
      {
        role: "input",
        label: "Later savings",
        values: [46_568, 75_000],
        number: ["date", "money"],
      },
      { role: "result", label: "XIRR", values: ["=CRM.XIRR(C3:C5,B3:B5)"], number: "rate" },
    ],
  },
  {
    functionId: "XIRR.ALL",
    lines: [
      { role: "title", label: "Every rate of return by date", values: [] },
      { role: "heading", label: "", values: ["Date", "Cash flow"] },
      { role: "input", label: "Start", values: [46_037, -100_000], number: ["date", "money"] },
      { role: "input", label: "Savings", values: [46_402, 230_000], number: ["date", "money"] },
      { role: "input", label: "Removal", values: [46_767, -132_000], number: ["date", "money"] },
      { role: "result", label: "Lowest", values: ["=CRM.XIRR.ALL(C3:C5,B3:B5)"], number: "rate" },
      { role: "result", label: "Highest", values: [""], number: "rate" },
    ],
  },
  {
    functionId: "CLV",
    lines: [
      { role: "title", label: "Customer lifetime value", values: [] },
      { role: "input", label: "Margin per year", values: [100], number: "money" },
      { role: "input", label: "Retention per year", values: [0.8], number: "rate" },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      {
        role: "result",
        label: "CLV, after each renewal",
        values: ["=CRM.CLV(B2,B3,B4)"],
        number: "moneyExact",
      },
      {
        role: "result",
        label: "CLV, first margin today",
        values: ['=CRM.CLV(B2,B3,B4,"due")'],
        number: "moneyExact",
      },
    ],
  },
  {
    functionId: "CLV.CASHFLOW",
    lines: [
      { role: "title", label: "Customer value by year", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "input", label: "Retention per year", values: [0.8], number: "rate" },
      { role: "heading", label: "", values: ["Year 1", "Year 2", "Year 3"] },
      { role: "input", label: "Revenues", values: [500, 550, 600], number: "money" },
      { role: "input", label: "Costs", values: [320, 330, 340], number: "money" },
      {
        role: "result",
        label: "Value per customer",
        values: ["=CRM.CLV.CASHFLOW(B5:D5,B6:D6,B2,B3)"],
        number: "moneyExact",
      },
    ],
  },
  {
    functionId: "CLV.SCHEDULE",
    lines: [
      { role: "title", label: "Customer value, retention rising", values: [] },
      { role: "input", label: "Margin per year", values: [100], number: "money" },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "input", label: "Retention after year 1", values: [0.5], number: "rate" },
      { role: "input", label: "Retention from then on", values: [0.75], number: "rate" },
      {
        role: "result",
        label: "CLV, first margin today",
        values: ['=CRM.CLV.SCHEDULE(B2,B4:B5,B3,"due")'],
        number: "moneyExact",
      },
    ],
  },
  {
    functionId: "CLV.MARKOV",
    lines: [
      { role: "title", label: "Customer value by state", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "heading", label: "", values: ["to active", "to dormant", "to lost"] },
      { role: "input", label: "Active", values: [0.7, 0.3, 0], number: "rate" },
      { role: "input", label: "Dormant", values: [0.2, 0.5, 0.3], number: "rate" },
      { role: "input", label: "Lost", values: [0, 0, 1], number: "rate" },
      { role: "input", label: "Margin per year", values: [100, -5, 0], number: "money" },
      {
        role: "result",
        label: "Value: active, dormant, lost",
        values: ["=CRM.CLV.MARKOV(B4:D6,B7:D7,B2)"],
        number: "moneyExact",
      },
    ],
  },
  {
    functionId: "EQUITY",
    lines: [
      { role: "title", label: "Customer equity", values: [] },
      { role: "heading", label: "", values: ["Value each", "Customers"] },
      { role: "input", label: "Large", values: [800, 1200], number: "money" },
      { role: "input", label: "Medium", values: [240, 3500], number: "money" },
      { role: "input", label: "Small", values: [35, 9000], number: "money" },
      {
        role: "result",
        label: "Customer equity",
        values: ["=CRM.EQUITY(B3:B5,C3:C5)"],
        number: "money",
      },
    ],
  },
  {
    functionId: "IMPACT",
    lines: [
      { role: "title", label: "Impact on customer equity", values: [] },
      { role: "heading", label: "", values: ["Without", "With", "Customers"] },
      { role: "input", label: "Large", values: [800, 890, 1200], number: "money" },
      { role: "input", label: "Medium", values: [240, 262, 3500], number: "money" },
      { role: "input", label: "Investment", values: [160_000], number: "money" },
      {
        role: "result",
        label: "Impact",
        values: ["=CRM.IMPACT(B3:B4,C3:C4,D3:D4,B5)"],
      },
    ],
    columnWidths: [WIDTH.label, WIDTH.label],
  },
  {
    functionId: "ALLOCATE",
    lines: [
      { role: "title", label: "Winning and keeping customers", values: [] },
      { role: "input", label: "Acquisition ceiling", values: [0.4], number: "rate" },
      { role: "input", label: "Acquisition steepness", values: [0.05], number: "decimal" },
      { role: "input", label: "Retention ceiling", values: [0.8], number: "rate" },
      { role: "input", label: "Retention steepness", values: [0.08], number: "decimal" },
      { role: "input", label: "Margin per year", values: [100], number: "money" },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      {
        role: "result",
        label: "Best spending",
        values: ["=CRM.ALLOCATE(B2,B3,B4,B5,B6,B7)"],
      },
    ],
    columnWidths: [WIDTH.label, WIDTH.longLabel],
  },
  {
    functionId: "LTVCAC",
    lines: [
      { role: "title", label: "Lifetime value to acquisition cost", values: [] },
      { role: "input", label: "Customer lifetime value", values: [360], number: "money" },
      { role: "input", label: "Acquisition cost", values: [120], number: "money" },
      { role: "input", label: "Margin per month", values: [10], number: "money" },
      {
        role: "result",
        label: "Ratio, months to pay back",
        values: ["=CRM.LTVCAC(B2,B3,B4)"],
        number: "decimalShort",
      },
    ],
  },
  {
    functionId: "ROI",
    lines: [
      { role: "title", label: "Return on investment", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "heading", label: "", values: ["Benefits", "Costs"] },
      { role: "input", label: "Today", values: [0, 120_000], number: "money" },
      { role: "input", label: "Year 1", values: [70_000, 20_000], number: "money" },
      { role: "input", label: "Year 2", values: [95_000, 20_000], number: "money" },
      { role: "input", label: "Year 3", values: [110_000, 20_000], number: "money" },
      {
        role: "result",
        label: "ROI, TEI method",
        values: ["=CRM.ROI(B4:B7,C4:C7,B2)"],
        number: "rate",
      },
    ],
  },
  {
    functionId: "EXPLAIN",
    lines: [
      { role: "title", label: "Proof of a net present value", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "input", label: "Today", values: [-100_000], number: "money" },
      { role: "input", label: "Year 1", values: [60_000], number: "money" },
      { role: "input", label: "Year 2", values: [70_000], number: "money" },
      {
        role: "result",
        label: "Term by term",
        values: ['=CRM.EXPLAIN("NPV",B2,B3:B5)'],
      },
    ],
    columnWidths: [WIDTH.label, WIDTH.label, ...Array<number>(6).fill(WIDTH.value)],
  },
  {
    functionId: "BCR",
    lines: [
      { role: "title", label: "Benefit-cost ratio", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "heading", label: "", values: ["Benefits", "Costs"] },
      { role: "input", label: "Today", values: [0, 120_000], number: "money" },
      { role: "input", label: "Year 1", values: [95_000, 20_000], number: "money" },
      { role: "input", label: "Year 2", values: [110_000, 20_000], number: "money" },
      {
        role: "result",
        label: "Benefits per unit of costs",
        values: ["=CRM.BCR(B4:B6,C4:C6,B2)"],
        number: "ratio",
      },
    ],
  },
  {
    functionId: "PAYBACK",
    lines: [
      { role: "title", label: "Payback period", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "input", label: "Today", values: [-100_000], number: "money" },
      { role: "input", label: "Year 1", values: [40_000], number: "money" },
      { role: "input", label: "Year 2", values: [50_000], number: "money" },
      { role: "input", label: "Year 3", values: [60_000], number: "money" },
      {
        role: "result",
        label: "Payback in years",
        values: ["=CRM.PAYBACK(B3:B6)"],
        number: "decimal",
      },
      {
        role: "result",
        label: "Discounted payback in years",
        values: ["=CRM.PAYBACK(B3:B6,B2)"],
        number: "decimal",
      },
    ],
  },
  {
    functionId: "TCO",
    lines: [
      { role: "title", label: "Total cost of ownership", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "input", label: "Users", values: [150], number: "money" },
      { role: "input", label: "Today", values: [120_000], number: "money" },
      { role: "input", label: "Year 1", values: [45_000], number: "money" },
      { role: "input", label: "Year 2", values: [45_000], number: "money" },
      {
        role: "result",
        label: "Present value of all costs",
        values: ["=CRM.TCO(B4:B6,B2)"],
        number: "money",
      },
      {
        role: "result",
        label: "Per user",
        values: ["=CRM.TCO(B4:B6,B2,B3)"],
        number: "money",
      },
    ],
  },
  {
    functionId: "RISKADJ",
    lines: [
      { role: "title", label: "Risk-adjusted benefits", values: [] },
      { role: "heading", label: "", values: ["Time saved", "Fewer errors"] },
      { role: "input", label: "Low", values: [60_000, 10_000], number: "money" },
      { role: "input", label: "Most likely", values: [80_000, 20_000], number: "money" },
      { role: "input", label: "High", values: [85_000, 24_000], number: "money" },
      {
        role: "result",
        label: "Risk-adjusted",
        values: ["=CRM.RISKADJ(B3:C3,B4:C4,B5:C5)", ""],
        number: "money",
      },
    ],
  },
  {
    functionId: "BREAKEVEN",
    lines: [
      { role: "title", label: "Break-even of a case", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "heading", label: "", values: ["Benefits", "Costs"] },
      { role: "input", label: "Today", values: [0, 120_000], number: "money" },
      { role: "input", label: "Year 1", values: [95_000, 20_000], number: "money" },
      { role: "input", label: "Year 2", values: [110_000, 20_000], number: "money" },
      { role: "result", label: "=CRM.BREAKEVEN(B4:B6,C4:C6,B2)", values: [""], number: "factor" },
      ...spilled(1, "factor"),
    ],
  },
  {
    functionId: "CASE",
    lines: [
      { role: "title", label: "Measures of a case", values: [] },
      { role: "input", label: "Discount rate", values: [0.1], number: "rate" },
      { role: "heading", label: "", values: ["Benefits", "Costs"] },
      { role: "input", label: "Today", values: [0, 120_000], number: "money" },
      { role: "input", label: "Year 1", values: [95_000, 20_000], number: "money" },
      { role: "input", label: "Year 2", values: [110_000, 20_000], number: "money" },
      { role: "result", label: "=CRM.CASE(B4:B6,C4:C6,B2)", values: [""], number: "money" },
      ...spilled(2, "money"),
      ...spilled(5, "rate"),
      ...spilled(1, "money"),
      ...spilled(1, "rate"),
      ...spilled(2, "decimal"),
      ...spilled(1, "ratio"),
    ],
    columnWidths: [WIDTH.sentence],
  },
];

/** Further rows of a table that a formula in the label column spills. */
function spilled(rows: number, number: NumberFormatName): ExampleLine[] {
  return Array<ExampleLine>(rows).fill({ role: "result", label: "", values: [""], number });
}

/** The example of a function, if it has one. */
export function exampleOf(functionId: string): FunctionExample | undefined {
  return FUNCTION_EXAMPLES.find((example) => example.functionId === functionId);
}

export function exampleSize(example: FunctionExample): { rows: number; columns: number } {
  const widths = example.lines.map((line) => 1 + line.values.length);
  return { rows: example.lines.length, columns: Math.max(...widths) };
}

/** How wide its columns have to be, in points, from the one with the labels on. */
export function exampleWidths(example: FunctionExample): number[] {
  const { columnWidths = [] } = example;
  const count = Math.max(exampleSize(example).columns, columnWidths.length);
  return Array.from(
    { length: count },
    (_, column) => columnWidths[column] ?? (column === 0 ? WIDTH.label : WIDTH.value),
  );
}

/** Whether a column has a width that an example gave it. Excel rounds widths to whole pixels. */
export function isExampleWidth(points: number): boolean {
  return Object.values(WIDTH).some((width) => Math.abs(points - width) < 1);
}

/** The example's cells as they are to be written with its corner at this row and column (from 0). */
export function exampleCells(
  example: FunctionExample,
  row: number,
  column: number,
): (string | number)[][] {
  return padded(example, "", ({ label, values }) => [
    moved(label, row, column),
    ...values.map((value) => (typeof value === "string" ? moved(value, row, column) : value)),
  ]);
}

/** A number format for each cell of the example. */
export function exampleNumberFormats(example: FunctionExample): string[][] {
  return padded(example, "General", ({ values, number }) => [
    "General",
    ...values.map((_, index) => {
      const name = typeof number === "object" ? number[index] : number;
      return name === undefined ? "General" : NUMBER_FORMATS[name];
    }),
  ]);
}

/** One row of cells for each line, all as long as the longest. */
function padded<Cell>(
  example: FunctionExample,
  filler: Cell,
  rowOf: (line: ExampleLine) => Cell[],
): Cell[][] {
  const { columns } = exampleSize(example);
  return example.lines.map((line) => {
    const row = rowOf(line);
    return [...row, ...Array<Cell>(columns - row.length).fill(filler)];
  });
}

/** A formula with each relative reference moved. Text in quotes stays as it is. */
function moved(formula: string, rows: number, columns: number): string {
  if (!formula.startsWith("=")) return formula;
  return formula.replace(
    /"[^"]*"|\b([A-Z])(\d+)\b/g,
    (token, letter: string | undefined, digits: string) =>
      letter === undefined
        ? token
        : `${columnName(letter.charCodeAt(0) - LETTER_A + columns)}${Number(digits) + rows}`,
  );
}

const LETTER_A = 65;

/** Column 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(LETTER_A + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
