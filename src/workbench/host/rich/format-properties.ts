import type { BorderModel, CellFormat, FontModel } from "../../engine/model";
import {
  requireBoolean,
  requireColor,
  requireInteger,
  requireNumber,
  requireOneOf,
  requireOptions,
  requireText,
} from "./checks";
import { notPlayed } from "./errors";

/**
 * How Excel's format properties and the model's fields belong together. One table serves
 * range.format, its font, and setCellProperties.
 */
export interface FormatProperty {
  read(format: CellFormat): unknown;
  change(value: unknown): CellFormat;
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify"] as const;
const UNDERLINE = ["None", "Single", "Double"] as const;
export const BORDER_STYLES = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
export const BORDER_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const FORMAT = {
  horizontalAlignment: {
    read: ({ horizontal }) => horizontal ?? "General",
    change: (value) => ({ horizontal: requireOneOf("horizontalAlignment", value, HORIZONTAL) }),
  },
  verticalAlignment: {
    read: ({ vertical }) => vertical ?? "Bottom",
    change: (value) => ({ vertical: requireOneOf("verticalAlignment", value, VERTICAL) }),
  },
  wrapText: {
    read: ({ wrapText }) => wrapText ?? false,
    change: (value) => ({ wrapText: requireBoolean("wrapText", value) }),
  },
  indentLevel: {
    read: ({ indent }) => indent ?? 0,
    change: (value) => ({ indent: requireInteger("indentLevel", value) }),
  },
} as const satisfies Record<string, FormatProperty>;

export const FONT = {
  name: font("name", (value) => requireText("name", value)),
  size: font("size", (value) => requireNumber("size", value)),
  bold: font("bold", (value) => requireBoolean("bold", value)),
  italic: font("italic", (value) => requireBoolean("italic", value)),
  underline: font("underline", (value) => requireOneOf("underline", value, UNDERLINE)),
  strikethrough: font("strikethrough", (value) => requireBoolean("strikethrough", value)),
  color: font("color", (value) => requireColor("color", value)),
} as const satisfies Record<string, FormatProperty>;

export const PROTECTION = {
  locked: {
    read: ({ locked }) => locked ?? true,
    change: (value) => ({ locked: requireBoolean("locked", value) }),
  },
  formulaHidden: {
    read: ({ formulaHidden }) => formulaHidden ?? false,
    change: (value) => ({ formulaHidden: requireBoolean("formulaHidden", value) }),
  },
} as const satisfies Record<string, FormatProperty>;

function font<Field extends keyof FontModel>(
  field: Field,
  check: (value: unknown) => NonNullable<FontModel[Field]>,
): FormatProperty {
  return {
    read: (format) => format.font?.[field] ?? null,
    change: (value) => ({ font: { [field]: check(value) } }),
  };
}

/** The border with one property set anew; null removes it. */
export function changeBorder(
  border: BorderModel | undefined,
  property: string,
  value: unknown,
): BorderModel | null {
  const present = border ?? { style: "Continuous", weight: "Thin", color: "#000000" };
  switch (property) {
    case "style": {
      const style = requireOneOf("style", value, BORDER_STYLES);
      return style === "None" ? null : { ...present, style };
    }
    case "weight":
      return { ...present, weight: requireOneOf("weight", value, BORDER_WEIGHTS) };
    case "color":
      return { ...present, color: requireColor("color", value) };
    default:
      throw notPlayed(`RangeBorder.${property}`);
  }
}

/** The changes that one entry of setCellProperties asks for; null where it asks for nothing. */
export function cellPropertiesChange(properties: unknown): CellFormat[] {
  const { format, ...rest } = requireOptions("cellProperties", properties);
  for (const name of Object.keys(rest)) throw notPlayed(`SettableCellProperties.${name}`);
  const { fill, font, protection, borders, ...own } = requireOptions("format", format);
  return [
    ...changes("CellPropertiesFormat", FORMAT, own),
    ...changes("CellPropertiesFont", FONT, requireOptions("font", font)),
    ...changes("CellPropertiesProtection", PROTECTION, requireOptions("protection", protection)),
    ...fillChanges(requireOptions("fill", fill)),
    ...borderChanges(requireOptions("borders", borders)),
  ];
}

function changes(
  className: string,
  table: Readonly<Record<string, FormatProperty>>,
  values: Readonly<Record<string, unknown>>,
): CellFormat[] {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => {
      const property = table[name];
      if (property === undefined) throw notPlayed(`${className}.${name}`);
      return property.change(value);
    });
}

function fillChanges({ color, ...rest }: Readonly<Record<string, unknown>>): CellFormat[] {
  for (const name of Object.keys(rest)) throw notPlayed(`CellPropertiesFill.${name}`);
  return color === undefined || color === null ? [] : [{ fill: requireColor("color", color) }];
}

function borderChanges(borders: Readonly<Record<string, unknown>>): CellFormat[] {
  return Object.entries(borders).map(([edge, wanted]) => {
    const side = requireOneOf("borders", edge, ["top", "bottom", "left", "right"]);
    const border = Object.entries(requireOptions(edge, wanted)).reduce<BorderModel | null>(
      (present, [name, value]) => changeBorder(present ?? undefined, name, value),
      null,
    );
    return border === null ? {} : { borders: { [side]: border } };
  });
}
