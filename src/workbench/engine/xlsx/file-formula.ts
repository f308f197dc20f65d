import { type FormulaToken, formulaText, formulaTokens } from "../formula/formula-tokens";
import { argumentCount } from "../formula/parse-formula";

/** Functions younger than the file format, which carry a prefix in it. */
const PREFIXED = new Set(
  (
    "ACOT ACOTH ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
    "CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT " +
    "COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND " +
    "EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FORECAST.ETS FORECAST.LINEAR " +
    "FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS " +
    "ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS " +
    "MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
    "PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI " +
    "POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH " +
    "SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV " +
    "T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE " +
    "VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);

/** Two of them carry a second prefix. */
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);

const CUSTOM_PREFIX = "_xldudf_";

/**
 * A formula in the form in which Excel keeps it in a file: without "=", young functions with
 * their prefix, the functions of add-ins as _xldudf_NAMESPACE_NAME, and "[@Cost]" with the name of
 * the table that the formula stands in.
 */
export function toFileFormula(formula: string, tableName = ""): string {
  const tokens = formulaTokens(formula);
  const parameters = lambdaParameters(tokens);
  let text = "";
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.kind === "equals" || isOperator(token, "#")) return;
    if (isOperator(token, "@") && next?.kind === "reference") return;
    if (token.kind === "reference" && next !== undefined && isOperator(next, "#")) {
      text += `_xlfn.ANCHORARRAY(${token.text})`;
    } else if (token.kind === "reference" && isOperator(tokens[index - 1], "@")) {
      text += `_xlfn.SINGLE(${token.text})`;
    } else text += fileToken(token, parameters, tableName);
  });
  return text;
}

/** The formula as it is typed into a cell (of the named table), from the form in the file. */
export function fromFileFormula(text: string, tableName = ""): string {
  const typed = text
    .replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/gi, "$1#")
    .replace(/_xlfn\.SINGLE\(([^()]*)\)/gi, "@$1");
  const tokens = formulaTokens(`=${typed}`).map((token) => ({
    text: typedToken(token, tableName),
  }));
  return formulaText(tokens);
}

function fileToken(
  token: FormulaToken,
  parameters: ReadonlySet<string>,
  tableName: string,
): string {
  const { kind, text } = token;
  if (kind === "function") return fileFunction(text);
  if (kind === "name" && parameters.has(text.toUpperCase())) return `_xlpm.${text}`;
  // "[@Cost]" is how it is typed; the file spells it out.
  if (kind === "structured") {
    return (text.startsWith("[") ? tableName + text : text)
      .replace(/\[@\[/, "[[#This Row],[")
      .replace(/\[@\]/, "[#This Row]")
      .replace(/\[@([^\]]*)\]/, "[[#This Row],[$1]]");
  }
  return text;
}

function fileFunction(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_PREFIXED.has(upper)) return `_xlfn._xlws.${upper}`;
  if (PREFIXED.has(upper)) return `_xlfn.${upper}`;
  const isCustom = upper.includes(".") && argumentCount(upper) === null;
  return isCustom ? CUSTOM_PREFIX + upper.replaceAll(".", "_") : name;
}

function typedToken({ kind, text }: FormulaToken, tableName: string): string {
  if (kind === "function") {
    const name = text.replace(/^_xlfn\.(?:_xlws\.)?/i, "");
    const isCustom = name.toLowerCase().startsWith(CUSTOM_PREFIX);
    return isCustom ? name.slice(CUSTOM_PREFIX.length).replaceAll("_", ".") : name;
  }
  if (kind === "name") return text.replace(/^_xlpm\./i, "");
  if (kind !== "structured") return text;
  // Excel shows a reference to the same row of the same table without the table's name.
  const isOwn = text.toLowerCase().startsWith(`${tableName.toLowerCase()}[[#this row]`);
  return (isOwn ? text.slice(tableName.length) : text)
    .replace(/\[\[#This Row\],\[([\p{L}\p{N}_.]+)\]\]/iu, "[@$1]")
    .replace(/\[\[#This Row\],\[([^\]]+)\]\]/i, "[@[$1]]");
}

/** The names that LET and LAMBDA give to values in this formula. */
function lambdaParameters(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const names = new Set<string>();
  const calls: { name: string; argument: number }[] = [];
  const solid = tokens.filter((token) => token.kind !== "space");
  solid.forEach((token, index) => {
    const call = calls.at(-1);
    if (token.kind === "open") {
      const before = solid[index - 1];
      const name = before?.kind === "function" ? before.text.toUpperCase() : "";
      calls.push({ name, argument: 0 });
    } else if (token.kind === "close") calls.pop();
    else if (token.kind === "separator" && call !== undefined) call.argument += 1;
    else if (token.kind === "name" && call !== undefined) {
      const isLet = call.name === "LET" && call.argument % 2 === 0;
      const gives = isLet || call.name === "LAMBDA";
      const before = solid[index - 1]?.kind;
      const stands = before === "open" || before === "separator";
      if (gives && stands && solid[index + 1]?.kind === "separator")
        names.add(token.text.toUpperCase());
    }
  });
  return names;
}

function isOperator(token: FormulaToken | undefined, text: string): boolean {
  return token?.kind === "operator" && token.text === text;
}
