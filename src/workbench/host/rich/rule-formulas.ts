import { formulaTokens } from "../../engine/formula/formula-tokens";
import { parseFormula } from "../../engine/formula/parse-formula";
import { requireText } from "./checks";
import { invalidArgument } from "./errors";

/**
 * A formula of a conditional format or a validation, in which Excel takes no references to the
 * columns of tables.
 */
export function requireRuleFormula(name: string, value: unknown): string {
  const text = requireText(name, value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  const check = parseFormula(formula);
  if (!check.ok) throw invalidArgument(`${name} ${text.slice(0, 80)}: ${check.error}`);
  if (formulaTokens(formula).some(({ kind }) => kind === "structured")) {
    throw invalidArgument(`${name} must not refer to columns of tables, got ${text.slice(0, 80)}`);
  }
  return text;
}
