/**
 * The text form in which spreadsheets exchange cells on the clipboard: tabs between cells, line
 * breaks between rows, quotation marks around cells that hold either.
 */
export function delimitedText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** Reads that form back; rows may be of different length. */
export function parseDelimitedText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position <= text.length) {
    const cell = cellAt(text, position);
    row.push(cell.text);
    position = cell.end;
    if (text[position] === "\t") {
      position += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (position >= text.length) break;
    position += text.startsWith("\r\n", position) ? 2 : 1;
    // The line break that ends the last row begins no further one.
    if (position === text.length) break;
  }
  return rows;
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const PLAIN = /[^\t\r\n]*/y;

function cellAt(text: string, position: number): { text: string; end: number } {
  QUOTED.lastIndex = position;
  const inQuotes = QUOTED.exec(text);
  if (inQuotes?.[1] !== undefined) {
    return { text: inQuotes[1].replaceAll('""', '"'), end: QUOTED.lastIndex };
  }
  PLAIN.lastIndex = position;
  const plain = PLAIN.exec(text)?.[0] ?? "";
  return { text: plain, end: position + plain.length };
}
