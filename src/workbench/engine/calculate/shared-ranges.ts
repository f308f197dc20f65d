import {
  type ArrayValue,
  boundCall,
  type BoundExpr,
  boundLiteral,
  isArray,
  rvError,
  type RuntimeValue,
  topLeft,
} from "./excelts";

/** Stands for a range that several formulas may read. No formula can be typed that calls it. */
export const RANGE_FUNCTION = "=RANGE";

/** Functions that only read their ranges, whole. */
const READERS = new Set(
  (
    "SUM COUNT COUNTA COUNTBLANK AVERAGE MIN MAX SUMIF SUMIFS COUNTIF COUNTIFS AVERAGEIF AVERAGEIFS " +
    "MAXIFS MINIFS MATCH XMATCH VLOOKUP HLOOKUP XLOOKUP LOOKUP"
  ).split(" "),
);

/**
 * The ranges that formulas read, by a key that says where they are. Reading a range cell by cell is
 * most of the work of a formula such as SUMIFS; hundreds of them read the same few columns.
 */
export interface SharedRanges {
  /** A formula that names its ranges by their keys where it only reads them. */
  share(formula: BoundExpr): BoundExpr;
  expression(key: string): BoundExpr | undefined;
}

export function createSharedRanges(): SharedRanges {
  const expressions = new Map<string, BoundExpr>();

  function shared(range: BoundExpr): BoundExpr {
    const key = rangeKey(range);
    if (key === null) return range;
    expressions.set(key, range);
    return boundCall(RANGE_FUNCTION, [boundLiteral(key)]);
  }

  function share(formula: BoundExpr): BoundExpr {
    const inner = mapNodes(formula, share);
    if (!("args" in inner) || !READERS.has(inner.name)) return inner;
    return boundCall(inner.name, inner.args.map(shared));
  }

  return { share, expression: (key) => expressions.get(key) };
}

/**
 * Reads shared ranges during one calculation, each of them once. `read` gives a range as an array.
 */
export function createRangeReader(
  ranges: SharedRanges,
  read: (range: BoundExpr) => RuntimeValue,
): (key: RuntimeValue | undefined) => RuntimeValue {
  const known = new Map<string, RuntimeValue>();
  return (keyValue) => {
    const key = keyValue === undefined ? undefined : topLeft(keyValue);
    if (key === undefined || !("value" in key)) return rvError("#REF!");
    const name = String(key.value);
    const before = known.get(name);
    if (before !== undefined) return before;
    const range = ranges.expression(name);
    if (range === undefined) return rvError("#REF!");
    const value = read(range);
    if (isArray(value) && "leftCol" in range) WHOLE_COLUMNS.add(value);
    known.set(name, value);
    return value;
  };
}

const WHOLE_COLUMNS = new WeakSet<ArrayValue>();

/** Whether an array is all of a column, of which the calculation reads only what is in use. */
export function isWholeColumn(array: ArrayValue): boolean {
  return WHOLE_COLUMNS.has(array);
}

function rangeKey(range: BoundExpr): string | null {
  if ("leftCol" in range) return `${range.sheet}!${range.leftCol}:${range.rightCol}`;
  if (!("bottom" in range)) return null;
  return `${range.sheet}!${range.top}:${range.left}:${range.bottom}:${range.right}`;
}

/** The node with other nodes below it; itself where they are the same. */
function mapNodes(node: BoundExpr, map: (node: BoundExpr) => BoundExpr): BoundExpr {
  let copy: Record<string, unknown> | null = null;
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    const mapped = mapValue(value, map);
    if (mapped !== value) (copy ??= { ...node })[key] = mapped;
  }
  return (copy ?? node) as BoundExpr;
}

function mapValue(value: unknown, map: (node: BoundExpr) => BoundExpr): unknown {
  if (isNode(value)) return map(value);
  if (!Array.isArray(value)) return value;
  const mapped = value.map((one) => mapValue(one, map));
  return mapped.some((one, index) => one !== value[index]) ? mapped : value;
}

function isNode(value: unknown): value is BoundExpr {
  return typeof value === "object" && value !== null && "kind" in value;
}
