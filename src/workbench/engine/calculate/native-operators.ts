import {
  isError,
  parse,
  rvError,
  rvString,
  type RuntimeValue,
  type ScalarValue,
  tokenize,
  toStringRV,
} from "./excelts";
import { columnName, parseArea, quoteSheetName } from "../address";
import { lift } from "./lift";

/** Stands for the operator &. No formula can be typed that calls it. */
export const JOIN_FUNCTION = "=JOIN";

type SyntaxNode = ReturnType<typeof parse>;

/** Excel writes numbers out with this many digits. */
const DIGITS = 15;

/**
 * The formula with every & as a call, so that numbers are joined in the digits Excel gives them,
 * and with the row or column of an area as the array that Excel gives.
 */
export function asExcelHasIt(node: SyntaxNode): SyntaxNode {
  const inner = Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [key, mapped(value)]),
  ) as unknown as SyntaxNode;
  if ("op" in inner && inner.op === "&" && "left" in inner) return join(inner.left, inner.right);
  return overArea(inner) ?? inner;
}

function mapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapped);
  return isNode(value) ? asExcelHasIt(value) : value;
}

/** ROW and COLUMN of an area: the calculation underneath knows the first row and column only. */
const POSITIONS: Readonly<Record<string, string>> = {
  ROW: "ROW(A1:B2)+SEQUENCE(ROWS(A1:B2),1,0)",
  COLUMN: "COLUMN(A1:B2)+SEQUENCE(1,COLUMNS(A1:B2),0)",
};

/** Functions of references that give one value for each cell of an area. */
function overArea(node: SyntaxNode): SyntaxNode | null {
  if (!("name" in node && "args" in node)) return null;
  const [area] = node.args;
  if (area === undefined || !("start" in area)) return null;
  const name = node.name.toUpperCase();
  const pattern = POSITIONS[name];
  if (pattern !== undefined) return withArea(parse(tokenize(pattern)), area);
  return name === "ISFORMULA" ? perCell(area) : null;
}

/** ISFORMULA of each cell of an area, as an array. */
function perCell(area: SyntaxNode): SyntaxNode | null {
  if (!("start" in area && "row" in area.start && "row" in area.end)) return null;
  const { sheet, col, row } = area.start;
  const bounds = parseArea(`${col}${row}:${area.end.col}${area.end.row}`);
  if (bounds === null) return null;
  const on = sheet === undefined ? "" : `${quoteSheetName(sheet)}!`;
  const rows: string[] = [];
  for (let r = bounds.row; r <= bounds.lastRow; r++) {
    const cells: string[] = [];
    for (let c = bounds.column; c <= bounds.lastColumn; c++) {
      cells.push(`ISFORMULA(${on}${columnName(c)}${String(r + 1)})`);
    }
    rows.push(cells.join(","));
  }
  const array = parse(tokenize("{0}"));
  const calls = rows.map((line) => parse(tokenize(`CONCAT(${line})`)));
  return {
    ...array,
    rows: calls.map((call) => ("args" in call ? call.args : [])),
  } as SyntaxNode;
}

/** A pattern with the given area in place of its own. */
function withArea(pattern: SyntaxNode, area: SyntaxNode): SyntaxNode {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    return isNode(value) ? withArea(value, area) : value;
  };
  if ("start" in pattern && "end" in pattern) return area;
  return Object.fromEntries(
    Object.entries(pattern).map(([key, value]: [string, unknown]) => [key, put(value)]),
  ) as unknown as SyntaxNode;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value;
}

function join(left: SyntaxNode, right: SyntaxNode): SyntaxNode {
  const call = parse(tokenize("CONCAT()"));
  return "args" in call ? { ...call, name: JOIN_FUNCTION, args: [left, right] } : call;
}

/** Two values as one text, or two arrays element by element. */
export function joinTexts(left: RuntimeValue, right: RuntimeValue): RuntimeValue {
  return lift([left, right], ([a, b]) => (a && b ? joined(a, b) : rvError("#VALUE!")));
}

function joined(left: ScalarValue, right: ScalarValue): ScalarValue {
  if (isError(left)) return left;
  return isError(right) ? right : rvString(textOf(left) + textOf(right));
}

/** A value as text, numbers in the digits Excel gives them. */
export function textOf(value: ScalarValue): string {
  const isNumber = "value" in value && typeof value.value === "number";
  return isNumber ? numberText(value.value) : toStringRV(value);
}

/** A number as Excel writes it out in a text: 15 digits, and "1E+21" for what is large. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  return text.replace(/e([+-])(\d)$/, "E$10$2").replace("e", "E");
}
