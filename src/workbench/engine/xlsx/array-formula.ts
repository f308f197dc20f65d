import { type FormulaToken, formulaTokens } from "../formula/formula-tokens";

/** Functions that give arrays wherever they stand. */
const ARRAY_FUNCTIONS = new Set(
  (
    "BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER HSTACK MAKEARRAY MAP RANDARRAY SCAN " +
    "SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS"
  ).split(" "),
);

/** Functions that work through arrays themselves, also in files from before there were spills. */
const ARRAY_ARGUMENTS = new Set(["SUMPRODUCT", "MMULT", "LOOKUP", "FREQUENCY", "TRANSPOSE"]);

/** Functions of single values; a range in them is worked through cell by cell. */
const VALUE_FUNCTIONS = new Set(
  (
    "ABS DATE DAY EXP IF INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MOD " +
    "MONTH NOT POWER PROPER RIGHT ROUND ROUNDDOWN ROUNDUP SIGN SQRT TEXT TRIM TRUNC UPPER VALUE YEAR"
  ).split(" "),
);

/**
 * Whether Excel must be told that this formula works with arrays. Excel reads a formula that is
 * not marked in the manner of its old versions: where a range meets an operator or a function of
 * single values, it takes one cell of the range ("@").
 */
export function worksWithArrays(formula: string, isRangeName: (name: string) => boolean): boolean {
  const tokens = formulaTokens(formula).filter((token) => token.kind !== "space");
  const calls: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.kind === "function" && ARRAY_FUNCTIONS.has(token.text.toUpperCase())) return true;
    if (token.kind === "open") {
      calls.push(before?.kind === "function" ? before.text.toUpperCase() : "");
    } else if (token.kind === "close") calls.pop();
    else if (isRange(token, isRangeName)) {
      if (calls.some((call) => ARRAY_ARGUMENTS.has(call))) continue;
      const inValueFunction = VALUE_FUNCTIONS.has(calls.at(-1) ?? "");
      if (inValueFunction || operates(before) || operates(after)) return true;
    }
  }
  return false;
}

function isRange(token: FormulaToken, isRangeName: (name: string) => boolean): boolean {
  if (token.kind === "reference") return token.text.includes(":");
  if (token.kind === "name") return isRangeName(token.text);
  return token.kind === "structured" && !/@|#This Row|#Totals|#Headers/i.test(token.text);
}

function operates(token: FormulaToken | undefined): boolean {
  return token?.kind === "operator" && !/[:#@]/.test(token.text);
}
