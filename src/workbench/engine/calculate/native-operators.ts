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
import { lift } from "./lift";

/** Stands for the operator &. No formula can be typed that calls it. */
export const JOIN_FUNCTION = "=JOIN";

type SyntaxNode = ReturnType<typeof parse>;

/** Excel writes numbers out with this many digits. */
const DIGITS = 15;

/** The formula with every & as a call, so that numbers are joined in the digits Excel gives them. */
export function withJoins(node: SyntaxNode): SyntaxNode {
  const inner = Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [key, mapped(value)]),
  ) as unknown as SyntaxNode;
  return "op" in inner && inner.op === "&" && "left" in inner
    ? join(inner.left, inner.right)
    : inner;
}

function mapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapped);
  return isNode(value) ? withJoins(value) : value;
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
