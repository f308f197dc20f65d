import { NUMBER_FORMATS, type NumberFormatName } from "./styles";

/**
 * One row of an example: a label, then its values. A formula may stand for either, and counts from
 * A1, the example's own corner; "" keeps a cell free for what it spills.
 */
export interface ExampleLine {
  readonly role: "title" | "heading" | "input" | "result";
  readonly label: string;
  readonly values: readonly (string | number)[];
  readonly number?: NumberFormatName;
}

/** A small labelled calculation that shows one function at work. */
export interface FunctionExample {
  /** The function's id, without the namespace. */
  readonly functionId: string;
  readonly lines: readonly ExampleLine[];
}

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
    ...values.map(() => (number === undefined ? "General" : NUMBER_FORMATS[number])),
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
