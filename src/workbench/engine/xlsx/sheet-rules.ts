import { areaAddress, cellAddress } from "../address";
import type {
  ConditionalFormatModel,
  ProtectionModel,
  SheetModel,
  ValidationModel,
} from "../model";
import { toFileFormula } from "./file-formula";
import type { StylesPart } from "./styles-part";
import { element, escapeXml } from "../xml";

/** The names of comparisons in the file. */
export const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

export const TEXT_OPERATORS = {
  Contains: "containsText",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

export const VALIDATION_TYPES = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
  custom: "custom",
} as const;

/** What may be done on a protected sheet, in the file's words. */
export const PROTECTION_OPTIONS = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;

export function sheetProtection(protection: ProtectionModel | null): string {
  if (protection === null) return "";
  const { options, passwordHash } = protection;
  const allowed = Object.entries(PROTECTION_OPTIONS).map(([option, attribute]) => [
    attribute,
    options[option] === true ? false : null,
  ]);
  const selection = options["selectionMode"];
  return element("sheetProtection", {
    password: passwordHash,
    sheet: true,
    objects: options["allowEditObjects"] === true ? null : true,
    scenarios: options["allowEditScenarios"] === true ? null : true,
    ...(Object.fromEntries(allowed) as Record<string, boolean | null>),
    selectLockedCells: selection === "Unlocked" || selection === "None" ? true : null,
    selectUnlockedCells: selection === "None" ? true : null,
  });
}

export function conditionalFormats(sheet: SheetModel, styles: StylesPart): string[] {
  return sheet.conditionalFormats.map((format, index) =>
    element(
      "conditionalFormatting",
      { sqref: format.areas.map((area) => areaAddress(area)).join(" ") },
      conditionalRule(format, index + 1, styles.differential(format.format)),
    ),
  );
}

function conditionalRule(
  { rule, areas, stopIfTrue }: ConditionalFormatModel,
  priority: number,
  dxfId: number,
): string {
  const common = { dxfId, priority, stopIfTrue: stopIfTrue ? true : null };
  switch (rule.kind) {
    case "custom":
      return element("cfRule", { type: "expression", ...common }, formula("formula", rule.formula));
    case "cellValue":
      return element(
        "cfRule",
        { type: "cellIs", ...common, operator: OPERATORS[rule.operator] },
        formula("formula", rule.formula1),
        rule.formula2 === null ? "" : formula("formula", rule.formula2),
      );
    case "containsText": {
      const operator = TEXT_OPERATORS[rule.operator];
      const type = rule.operator === "NotContains" ? "notContainsText" : operator;
      const first = areas[0];
      const cell = first === undefined ? "A1" : cellAddress(first.row, first.column);
      const test = textTest(rule.operator, cell, `"${rule.text.replaceAll('"', '""')}"`);
      return element(
        "cfRule",
        { type, ...common, operator, text: rule.text },
        formula("formula", test),
      );
    }
  }
}

/** Excel evaluates this formula; the text beside it is for its dialogue. */
function textTest(operator: keyof typeof TEXT_OPERATORS, cell: string, text: string): string {
  switch (operator) {
    case "Contains":
      return `NOT(ISERROR(SEARCH(${text},${cell})))`;
    case "NotContains":
      return `ISERROR(SEARCH(${text},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case "EndsWith":
      return `RIGHT(${cell},LEN(${text}))=${text}`;
  }
}

export function dataValidations(sheet: SheetModel): string {
  if (sheet.validations.length === 0) return "";
  return element(
    "dataValidations",
    { count: sheet.validations.length },
    sheet.validations.map(dataValidation),
  );
}

function dataValidation({ area, rule, ignoreBlanks, prompt, alert }: ValidationModel): string {
  const compares = "operator" in rule;
  const isDefault = compares && rule.operator === "Between";
  const style = alert?.style.toLowerCase() ?? "stop";
  return element(
    "dataValidation",
    {
      type: VALIDATION_TYPES[rule.kind],
      errorStyle: style === "stop" ? null : style,
      operator: compares && !isDefault ? OPERATORS[rule.operator] : null,
      allowBlank: ignoreBlanks ? true : null,
      // The file's "show drop-down" hides it.
      showDropDown: rule.kind === "list" && !rule.inCellDropDown ? true : null,
      showInputMessage: prompt === null ? null : true,
      showErrorMessage: alert === null ? null : true,
      errorTitle: textOrNone(alert?.title),
      error: textOrNone(alert?.message),
      promptTitle: textOrNone(prompt?.title),
      prompt: textOrNone(prompt?.message),
      sqref: areaAddress(area),
    },
    ruleFormulas(rule),
  );
}

function textOrNone(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}

function ruleFormulas(rule: ValidationModel["rule"]): string[] {
  if (rule.kind === "list") {
    const { source } = rule;
    return [
      formula("formula1", source.startsWith("=") ? source : `"${source.replaceAll('"', '""')}"`),
    ];
  }
  if (rule.kind === "custom") return [formula("formula1", rule.formula)];
  const second = rule.formula2 === null ? [] : [formula("formula2", rule.formula2)];
  return [formula("formula1", rule.formula1), ...second];
}

function formula(name: string, text: string): string {
  return element(name, {}, escapeXml(toFileFormula(text)));
}
