import { NUMBER_FORMATS, type NumberFormatName } from "./styles";

/** One row of an example: a label, then its values. Formulas count from A1, the example's own corner. */
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
      { role: "input", label: "Licence, date", values: [46037], number: "date" },
      { role: "input", label: "First savings, date", values: [46295], number: "date" },
      { role: "input", label: "Later savings, date", values: [46568], number: "date" },
      { role: "input", label: "Licence", values: [-100_000], number: "money" },
      { role: "input", label: "First savings", values: [40_000], number: "money" },
      { role: "input", label: "Later savings", values: [75_000], number: "money" },
      { role: "result", label: "XIRR", values: ["=CRM.XIRR(B5:B7,B2:B4)"], number: "rate" },
    ],
  },
  {
    functionId: "XIRR.ALL",
    lines: [
      { role: "title", label: "Every rate of return by date", values: [] },
      { role: "input", label: "Start, date", values: [46037], number: "date" },
      { role: "input", label: "Savings, date", values: [46402], number: "date" },
      { role: "input", label: "Removal, date", values: [46767], number: "date" },
      { role: "input", label: "Start", values: [-100_000], number: "money" },
      { role: "input", label: "Savings", values: [230_000], number: "money" },
      { role: "input", label: "Removal", values: [-132_000], number: "money" },
      { role: "result", label: "Lowest", values: ["=CRM.XIRR.ALL(B5:B7,B2:B4)"], number: "rate" },
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
];

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
    label,
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
