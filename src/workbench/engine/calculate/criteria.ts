import { parseEntry } from "../cells/entry";
import { isError, type ScalarValue } from "./excelts";

/** A condition of SUMIFS and its like, as Excel reads it. */
export interface Criterion {
  /** Where it asks for one value: the key under which valueKeys files that value. */
  readonly key: string | null;
  matches(value: ScalarValue): boolean;
}

const BLANK_KEY = "blank";
/** Blank cells, and texts without a character. */
const EMPTY_KEY = "empty";

/**
 * Reads a condition: a value, or a text such as ">=5", "<>", "north" or "no*". An empty cell as a
 * condition stands for 0.
 */
export function criterionOf(condition: ScalarValue): Criterion {
  if (isError(condition)) return equality(textKey(condition.code));
  if (!("value" in condition)) return equality(numberKey(0));
  if (typeof condition.value === "number") return equality(numberKey(condition.value));
  if (typeof condition.value === "boolean") return equality(booleanKey(condition.value));
  const [, operator = "", operand = ""] = /^(<>|<=|>=|<|>|=)?([^]*)$/.exec(condition.value) ?? [];
  switch (operator) {
    case "":
      return operand === "" ? equality(EMPTY_KEY) : equals(operand);
    case "=":
      return operand === "" ? equality(BLANK_KEY) : equals(operand);
    case "<>": {
      const opposite = operand === "" ? equality(BLANK_KEY) : equals(operand);
      return { key: null, matches: (value) => !opposite.matches(value) };
    }
    default:
      return comparison(operator, operand);
  }
}

/** Whether a condition asks for cells that may lie beyond the used ones. */
export function asksForBlanks({ key }: Criterion): boolean {
  return key === BLANK_KEY || key === EMPTY_KEY;
}

/** The keys of all conditions of one value that a cell with this value meets. */
export function valueKeys(value: ScalarValue): readonly string[] {
  if (isError(value)) return [textKey(value.code)];
  if (!("value" in value)) return [BLANK_KEY, EMPTY_KEY];
  if (typeof value.value === "number") return [numberKey(value.value)];
  if (typeof value.value === "boolean") return [booleanKey(value.value)];
  if (value.value === "") return [EMPTY_KEY];
  // A number kept as text counts as that number too.
  const number = value.value.trim() === "" ? NaN : Number(value.value);
  const asText = textKey(value.value);
  return Number.isNaN(number) ? [asText] : [asText, numberKey(number)];
}

function equality(key: string): Criterion {
  return { key, matches: (value) => valueKeys(value).includes(key) };
}

function equals(operand: string): Criterion {
  const value = typedValue(operand);
  if (typeof value === "number") return equality(numberKey(value));
  if (typeof value === "boolean") return equality(booleanKey(value));
  const pattern = wildcards(operand);
  if (pattern === null) return equality(textKey(operand.replace(/~([*?~])/g, "$1")));
  return {
    key: null,
    matches: (cell) =>
      "value" in cell && typeof cell.value === "string" && pattern.test(cell.value),
  };
}

/** Numbers compare with numbers and texts with texts; nothing else compares. */
function comparison(operator: string, operand: string): Criterion {
  const bound = typedValue(operand);
  const compare = (order: number): boolean =>
    (order < 0 && operator.startsWith("<")) ||
    (order > 0 && operator.startsWith(">")) ||
    (order === 0 && operator.endsWith("="));
  return {
    key: null,
    matches(cell) {
      if (!("value" in cell) || typeof cell.value !== typeof bound) return false;
      if (typeof cell.value === "number" && typeof bound === "number") {
        return compare(cell.value - bound);
      }
      const [one, other] = [String(cell.value).toLowerCase(), String(bound).toLowerCase()];
      return compare(one < other ? -1 : Number(one > other));
    },
  };
}

/** What typing this into a cell would give: "31 Mar 2027" is a number, "5%" too. */
function typedValue(text: string): string | number | boolean {
  return parseEntry(text).value ?? text;
}

/** A text with * and ? as a pattern for whole texts, or null when it has neither; ~ takes their meaning. */
function wildcards(text: string): RegExp | null {
  const pieces = text.match(/~[*?~]|[^]/gu) ?? [];
  if (!pieces.some((piece) => piece === "*" || piece === "?")) return null;
  const source = pieces.map((piece) => {
    if (piece === "*") return "[^]*";
    if (piece === "?") return "[^]";
    return (piece.length > 1 ? piece.slice(1) : piece).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  });
  return new RegExp(`^${source.join("")}$`, "iu");
}

function numberKey(value: number): string {
  return `number ${value}`;
}

function booleanKey(value: boolean): string {
  return `boolean ${String(value)}`;
}

function textKey(text: string): string {
  return `text ${text.toLowerCase()}`;
}
