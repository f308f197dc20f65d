/** Every word of reading, checking and writing rows of the ledger of actuals. */
export const actualsTexts = {
  /** The name of period 0, in files too. */
  initial: "Initial",

  /** Titles of the columns of an exported ledger; an import knows them again. */
  columns: {
    period: "Period",
    postedOn: "Posted on",
    line: "Line",
    amount: "Amount",
    note: "Note",
  },
  /** A column of a file whose first row holds data. */
  columnNumber: (number: number) => `Column ${number}`,

  /** Why a whole file cannot be used. */
  file: {
    tooLarge: (most: number, bytes: number) =>
      `The file must be at most ${count(most)} bytes long, and has ${count(bytes)}: split it, and post one part after the other`,
    tooManyRows: (most: number, found: number) =>
      `The file must have at most ${count(most)} rows below its titles, and has ${count(found)}: split it, and post one part after the other`,
    notText:
      "The file must be text (CSV or TSV), and is not: in Excel, save the sheet as CSV UTF-8",
    noRows: "The file must have a row of titles and at least one row below it, and has not",
    tooFewColumns: (fewest: number, found: number) =>
      `The file must have at least ${fewest} columns (period, line, amount) with commas, semicolons or tabs between them, and its first row has ${found}`,
    quoteNotClosed: "A quotation mark is opened and never closed",
    strayQuote: (line: number) =>
      `Line ${count(line)} has a quotation mark where none may be: a cell that holds one must stand in quotation marks, with each mark inside it doubled`,
    longRow: (line: number, most: number) =>
      `The row that ends at line ${count(line)} must be at most ${count(most)} characters long, and is longer: a quotation mark may be missing`,
  },

  /** What is wrong with a row, or worth a look, worded to stand beside its number and column. */
  problems: {
    extraCells: (found: number, titles: number) =>
      `has ${found} cells, but there are ${titles} titles: a cell may need quotation marks`,
    periodMissing: "is empty",
    periodUnreadable: (text: string) =>
      `must be a quarter's number, "Initial", a date, a month or a calendar quarter such as Q3 2027, got ${quoted(text)}`,
    periodBeforeStart: (text: string, firstDay: string) =>
      `must not be before the case, which starts on ${firstDay}, got ${quoted(text)}`,
    periodOutside: (text: string, quarters: number, lastDay: string) =>
      `must be within the ${quarters} quarters of the case, which end on ${lastDay}, got ${quoted(text)}`,
    periodStraddling: (text: string, firstDay: string) =>
      `must lie within one quarter of the case, which starts on ${firstDay}, got ${quoted(text)}: use dates or the quarter's number`,
    lineMissing: "is empty",
    lineUnknown: (text: string) => `must be the id or the name of a line, got ${quoted(text)}`,
    lineSimilar: (text: string, id: string, name: string) =>
      `must be the id or the name of a line, got ${quoted(text)}: is it ${id}, ${name}?`,
    lineAmbiguous: (text: string) =>
      `must name one line, and several are named ${quoted(text)}: use the id`,
    amountMissing: "is empty",
    amountUnreadable: (text: string, decimalSign: string) =>
      `must be an amount with ${decimalSign === "." ? "a decimal point" : "a decimal comma"}, got ${quoted(text)}`,
    postedOnMissing: "is empty",
    postedOnUnreadable: (text: string) => `must be a date, got ${quoted(text)}`,
    noteTooLong: (most: number, found: number) =>
      `must be at most ${count(most)} characters long, and has ${count(found)}`,
    afterClosingQuarter: (quarter: number, closing: number) =>
      `is quarter ${quarter}, after quarter ${closing}, which is being closed`,
    restatement: (period: string, lastClosed: number) =>
      `is ${period}, which is closed (up to quarter ${lastClosed}): the row restates it`,
    postedBeforeLastClose: (day: string, closeDay: string) =>
      `is ${day}, not after the last close (${closeDay}): the report of that close would change`,
    postedInFuture: (day: string, today: string) =>
      `is ${day}, after today (${today}): the row does not count before that day`,
    noteContinuesAmount: (note: string, amount: number) =>
      `is ${quoted(note)} beside an amount of ${amount}: a comma may have cut the amount in two`,
    duplicateInLedger: "is in the ledger already",
    duplicateInFile: (row: number) => `is the same as row ${count(row)}`,
  },
  period: (period: number) => (period === 0 ? "Initial" : `quarter ${period}`),
};

/** Longer cells are cut in messages. */
const LONGEST_QUOTE = 60;

function quoted(text: string): string {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}
