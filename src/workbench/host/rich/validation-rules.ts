import type { ComparisonOperator, ValidationRule } from "../../engine/model";
import { sheetAddress } from "./addresses";
import { requireOneOf, requireOptions, requireText, show } from "./checks";
import type { HostContext, Place } from "./context";
import { invalidArgument, notPlayed } from "./errors";
import { RangeShape } from "./objects/range-shape";
import { requireRuleFormula } from "./rule-formulas";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** Reads a rule as Excel takes it: an object with exactly one kind of rule in it. */
export function readRule(context: HostContext, value: unknown): ValidationRule {
  const given = Object.entries(requireOptions("rule", value)).filter(([, rule]) => rule != null);
  const [entry] = given;
  if (entry === undefined || given.length > 1) {
    throw invalidArgument(`a validation has exactly one rule, got ${show(value)}`);
  }
  const [kind, body] = entry;
  const rule = requireOptions(kind, body);
  switch (kind) {
    case "list":
      return {
        kind,
        source: listSource(context, rule["source"]),
        inCellDropDown: rule["inCellDropDown"] !== false,
      };
    case "custom":
      return { kind, formula: requireRuleFormula("formula", rule["formula"]) };
    case "wholeNumber":
    case "decimal":
    case "date":
    case "textLength":
      return { kind, ...readComparison(context, rule) };
    default:
      throw notPlayed(`DataValidationRule.${kind}`);
  }
}

function readComparison(
  context: HostContext,
  rule: Readonly<Record<string, unknown>>,
): { operator: ComparisonOperator; formula1: string; formula2: string | null } {
  const operator = requireOneOf("operator", rule["operator"], OPERATORS);
  const two = operator === "Between" || operator === "NotBetween";
  return {
    operator: modelOperator(operator),
    formula1: bound(context, "formula1", rule["formula1"]),
    formula2: two ? bound(context, "formula2", rule["formula2"]) : null,
  };
}

type Operator = (typeof OPERATORS)[number];

/** Validation and conditional formats name two of the operators differently; the model does not. */
function modelOperator(operator: Operator): ComparisonOperator {
  if (operator === "GreaterThanOrEqualTo") return "GreaterThanOrEqual";
  return operator === "LessThanOrEqualTo" ? "LessThanOrEqual" : operator;
}

function apiOperator(operator: ComparisonOperator): Operator {
  if (operator === "GreaterThanOrEqual") return "GreaterThanOrEqualTo";
  return operator === "LessThanOrEqual" ? "LessThanOrEqualTo" : operator;
}

/** A bound is a number, a formula or a cell. */
function bound(context: HostContext, name: string, value: unknown): string {
  if (typeof value === "number") return String(value);
  if (value instanceof RangeShape) return rangeFormula(context, value);
  return textOrFormula(name, value);
}

function listSource(context: HostContext, value: unknown): string {
  if (value instanceof RangeShape) return rangeFormula(context, value);
  return textOrFormula("source", value);
}

function textOrFormula(name: string, value: unknown): string {
  const text = requireText(name, value);
  return text.startsWith("=") ? requireRuleFormula(name, text) : text;
}

function rangeFormula(context: HostContext, range: Place): string {
  return `=${sheetAddress(context.sheet(range.sheetId).name, range.area, true)}`;
}

/** The rule as Excel gives it back. */
export function apiRule(rule: ValidationRule): Record<string, unknown> {
  const { kind, ...body } = rule;
  if (kind === "list" || kind === "custom") return { [kind]: body };
  return { [kind]: { ...body, operator: apiOperator(rule.operator) } };
}
