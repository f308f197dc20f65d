import { parseArea } from "../address";
import { shiftFormula } from "../formula/formula-references";
import type {
  Area,
  CellFormat,
  ComparisonOperator,
  ConditionalFormatModel,
  ConditionalRule,
  ProtectionModel,
  ValidationModel,
  ValidationRule,
} from "../model";
import { fromFileFormula } from "./file-formula";
import { child, children, isOn, type XmlElement } from "./read-xml";
import { OPERATORS, PROTECTION_OPTIONS, TEXT_OPERATORS, VALIDATION_TYPES } from "./sheet-rules";

/** The conditional formats of a sheet; kinds that the model does not know are left out. */
export function readConditionalFormats(
  sheet: XmlElement,
  differentials: readonly CellFormat[],
): ConditionalFormatModel[] {
  const found = children(sheet, "conditionalFormatting").flatMap((formatting) => {
    const areas = readAreas(formatting.attributes["sqref"]);
    return children(formatting, "cfRule").flatMap((element) => {
      const rule = readConditionalRule(element);
      if (rule === null || areas.length === 0) return [];
      const { priority, stopIfTrue, dxfId } = element.attributes;
      const format = dxfId === undefined ? {} : (differentials[Number(dxfId)] ?? {});
      return [{ priority: Number(priority), areas, stopIfTrue: isOn(stopIfTrue), rule, format }];
    });
  });
  return found
    .sort((one, other) => one.priority - other.priority)
    .map(({ areas, stopIfTrue, rule, format }, index) => {
      return { id: `cf${index + 1}`, areas, stopIfTrue, rule, format };
    });
}

function readConditionalRule(element: XmlElement): ConditionalRule | null {
  const formulas = children(element, "formula").map((one) => fromFileFormula(one.text));
  const { type, operator, text } = element.attributes;
  const [first = "=FALSE", second = null] = formulas;
  if (type === "expression") return { kind: "custom", formula: first };
  if (type === "cellIs") {
    const comparison = keyFor(OPERATORS, operator);
    return (
      comparison && { kind: "cellValue", operator: comparison, formula1: first, formula2: second }
    );
  }
  const test = keyFor(TEXT_OPERATORS, operator ?? type);
  return test && text !== undefined ? { kind: "containsText", operator: test, text } : null;
}

/** The validation rules of a sheet, one for each area. */
export function readValidations(sheet: XmlElement): ValidationModel[] {
  return children(child(sheet, "dataValidations"), "dataValidation").flatMap((element) => {
    const areas = readAreas(element.attributes["sqref"]);
    const first = areas[0];
    if (first === undefined) return [];
    return areas.flatMap((area) => {
      const rule = readValidationRule(element, area.row - first.row, area.column - first.column);
      return rule === null ? [] : [validation(element, area, rule)];
    });
  });
}

function validation(element: XmlElement, area: Area, rule: ValidationRule): ValidationModel {
  const { attributes } = element;
  const style = attributes["errorStyle"] ?? "stop";
  return {
    area,
    rule,
    ignoreBlanks: isOn(attributes["allowBlank"]),
    prompt: isOn(attributes["showInputMessage"])
      ? { title: attributes["promptTitle"] ?? "", message: attributes["prompt"] ?? "" }
      : null,
    alert: isOn(attributes["showErrorMessage"])
      ? {
          title: attributes["errorTitle"] ?? "",
          message: attributes["error"] ?? "",
          style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
        }
      : null,
  };
}

function readValidationRule(
  element: XmlElement,
  rows: number,
  columns: number,
): ValidationRule | null {
  const read = (name: string): string | null => {
    const text = child(element, name)?.text;
    return text === undefined ? null : shiftFormula(fromFileFormula(text), rows, columns);
  };
  const kind = keyFor(VALIDATION_TYPES, element.attributes["type"]);
  const [formula1, formula2] = [read("formula1"), read("formula2")];
  if (kind === null || formula1 === null) return null;
  if (kind === "custom") return { kind, formula: formula1 };
  if (kind === "list") {
    const typed = /^="((?:[^"]|"")*)"$/.exec(formula1)?.[1];
    return {
      kind,
      source: typed === undefined ? formula1 : typed.replaceAll('""', '"'),
      inCellDropDown: !isOn(element.attributes["showDropDown"]),
    };
  }
  const operator: ComparisonOperator =
    keyFor(OPERATORS, element.attributes["operator"]) ?? "Between";
  return { kind, operator, formula1, formula2 };
}

export function readProtection(sheet: XmlElement): ProtectionModel | null {
  const attributes = child(sheet, "sheetProtection")?.attributes;
  if (attributes === undefined || !isOn(attributes["sheet"])) return null;
  const options: Record<string, boolean | string> = {
    allowEditObjects: !isOn(attributes["objects"]),
    allowEditScenarios: !isOn(attributes["scenarios"]),
    selectionMode: isOn(attributes["selectUnlockedCells"])
      ? "None"
      : isOn(attributes["selectLockedCells"])
        ? "Unlocked"
        : "Normal",
  };
  for (const [option, attribute] of Object.entries(PROTECTION_OPTIONS)) {
    options[option] = attributes[attribute] === "0";
  }
  return { options, passwordHash: attributes["password"] ?? null };
}

function readAreas(sqref: string | undefined): Area[] {
  return (sqref ?? "").split(" ").flatMap((address) => parseArea(address) ?? []);
}

/** The key of a table whose value this is. */
function keyFor<K extends string>(table: Readonly<Record<K, string>>, value?: string): K | null {
  const found = Object.entries<string>(table).find(([, name]) => name === value);
  return found === undefined ? null : (found[0] as K);
}
