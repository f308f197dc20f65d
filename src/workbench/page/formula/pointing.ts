import { formulaTokens } from "../../engine/formula/formula-tokens";

/** Text being edited, with the selection of its field. */
export interface EditedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Replaces the selected text and puts the caret behind what was put in. */
export function insertText(edited: EditedText, inserted: string): EditedText {
  const caret = edited.start + inserted.length;
  return {
    text: edited.text.slice(0, edited.start) + inserted + edited.text.slice(edited.end),
    start: caret,
    end: caret,
  };
}

/** Completes the function or name that begins at `start`; a function gets its parenthesis. */
export function complete(edited: EditedText, start: number, name: string, isFunction: boolean) {
  const opened = edited.text.startsWith("(", edited.end);
  const inserted = isFunction && !opened ? `${name}(` : name;
  const result = insertText({ ...edited, start }, inserted);
  return isFunction && opened
    ? { ...result, start: result.start + 1, end: result.end + 1 }
    : result;
}

/** F4: turns the reference at the caret from B2 to $B$2, B$2, $B2 and back. */
export function cycleAbsolute(edited: EditedText): EditedText {
  const token = formulaTokens(edited.text).find(
    ({ kind, start, text }) =>
      kind === "reference" && start <= edited.start && edited.start <= start + text.length,
  );
  if (token === undefined) return edited;
  const sheetEnd = token.text.lastIndexOf("!") + 1;
  const address = token.text.slice(sheetEnd);
  const turned = token.text.slice(0, sheetEnd) + address.split(":").map(turn).join(":");
  const end = token.start + turned.length;
  return {
    text:
      edited.text.slice(0, token.start) +
      turned +
      edited.text.slice(token.start + token.text.length),
    start: end,
    end,
  };
}

function turn(address: string): string {
  const [, columnMark = "", column = "", rowMark = "", row = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(address) ?? [];
  if (column === "" || row === "") {
    return address.startsWith("$") ? address.slice(1) : `$${address}`;
  }
  if (columnMark === "" && rowMark === "") return `$${column}$${row}`;
  if (columnMark !== "" && rowMark !== "") return `${column}$${row}`;
  return columnMark === "" ? `$${column}${row}` : `${column}${row}`;
}
