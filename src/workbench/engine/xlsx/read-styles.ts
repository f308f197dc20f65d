import { getFormatFromId } from "numfmt";
import { DEFAULT_FORMAT } from "../empty-workbook";
import type { BorderModel, CellFormat, FontModel } from "../model";
import { readColor } from "./read-colors";
import { child, isOn, numberOf, valueOf, type XmlElement } from "./read-xml";
import { BUILT_IN_FORMATS } from "./styles-part";

export interface ReadStyles {
  /** Complete formats, by the number a cell gives. */
  readonly cells: readonly CellFormat[];
  /** What conditional formats lay over, by number. */
  readonly differentials: readonly CellFormat[];
}

/** Reads the formats of a workbook. */
export function readStyles(root: XmlElement | null, theme: readonly string[]): ReadStyles {
  const section = (name: string): readonly XmlElement[] =>
    child(root ?? undefined, name)?.children ?? [];
  const custom = new Map(
    section("numFmts").map((one) => [one.attributes["numFmtId"], one.attributes["formatCode"]]),
  );
  const numberFormat = (id: string): string => custom.get(id) ?? builtInFormat(Number(id));
  const fonts = section("fonts").map((one) => readFont(one, theme));
  const fills = section("fills").map((one) => readFill(one, theme, "fgColor"));
  const borders = section("borders").map((one) => readBorders(one, theme));

  const cells = section("cellXfs").map((xf): CellFormat => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = xf.attributes;
    const fill = fills[Number(fillId)] ?? null;
    const lines = borders[Number(borderId)];
    return {
      ...DEFAULT_FORMAT,
      numberFormat: numberFormat(numFmtId),
      font: { ...DEFAULT_FORMAT.font, ...fonts[Number(fontId)] },
      ...(fill === null ? {} : { fill }),
      ...(lines === undefined || Object.keys(lines).length === 0 ? {} : { borders: lines }),
      ...readAlignment(child(xf, "alignment")),
      locked: child(xf, "protection")?.attributes["locked"] !== "0",
      formulaHidden: isOn(child(xf, "protection")?.attributes["hidden"]),
    };
  });
  const differentials = section("dxfs").map((dxf): CellFormat => {
    const font = child(dxf, "font");
    const fill = readFill(child(dxf, "fill"), theme, "bgColor");
    const lines = readBorders(child(dxf, "border"), theme);
    const code = child(dxf, "numFmt")?.attributes["formatCode"];
    return {
      ...(code === undefined ? {} : { numberFormat: code }),
      ...(font === undefined ? {} : { font: readFont(font, theme) }),
      ...(fill === null ? {} : { fill }),
      ...(Object.keys(lines).length === 0 ? {} : { borders: lines }),
    };
  });
  return { cells: cells.length === 0 ? [DEFAULT_FORMAT] : cells, differentials };
}

/** What of a format differs from the one below it. */
export function formatDifference(format: CellFormat, base: CellFormat): CellFormat | undefined {
  const { font, borders, ...rest } = format;
  const changed = Object.entries(rest).filter(
    ([key, value]) => base[key as keyof typeof rest] !== value,
  );
  const fontChanges = Object.entries(font ?? {}).filter(
    ([key, value]) => base.font?.[key as keyof FontModel] !== value,
  );
  const sameLines = JSON.stringify(borders ?? {}) === JSON.stringify(base.borders ?? {});
  const difference: CellFormat = {
    ...Object.fromEntries(changed),
    ...(fontChanges.length === 0 ? {} : { font: Object.fromEntries(fontChanges) }),
    ...(sameLines || borders === undefined ? {} : { borders }),
    ...(base.fill && !format.fill ? { fill: "" } : {}),
  };
  return Object.keys(difference).length === 0 ? undefined : difference;
}

function builtInFormat(id: number): string {
  const ours = Object.entries(BUILT_IN_FORMATS).find(([, number]) => number === id)?.[0];
  return ours ?? getFormatFromId(id);
}

function readFont(font: XmlElement, theme: readonly string[]): FontModel {
  const flag = (name: string): boolean | null => {
    const element = child(font, name);
    return element === undefined ? null : element.attributes["val"] !== "0";
  };
  const [name, size] = [valueOf(child(font, "name")), numberOf(child(font, "sz"))];
  const [bold, italic, strikethrough] = [flag("b"), flag("i"), flag("strike")];
  const color = readColor(child(font, "color"), theme);
  const underline = child(font, "u");
  return {
    ...(name === null ? {} : { name }),
    ...(size === null ? {} : { size }),
    ...(bold === null ? {} : { bold }),
    ...(italic === null ? {} : { italic }),
    ...(strikethrough === null ? {} : { strikethrough }),
    ...(underline === undefined ? {} : { underline: underlineOf(underline) }),
    ...(color === null ? {} : { color }),
  };
}

function underlineOf(element: XmlElement): "None" | "Single" | "Double" {
  const value = valueOf(element) ?? "single";
  if (value === "none") return "None";
  return value.startsWith("double") ? "Double" : "Single";
}

function readFill(
  fill: XmlElement | undefined,
  theme: readonly string[],
  solidColor: "fgColor" | "bgColor",
): string | null {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"];
  if (pattern === undefined || type === "none") return null;
  // A cell's other patterns have no counterpart in the model.
  if (solidColor === "fgColor" && type !== "solid") return null;
  return readColor(child(pattern, solidColor), theme);
}

const SIDES = ["top", "bottom", "left", "right"] as const;

function readBorders(
  border: XmlElement | undefined,
  theme: readonly string[],
): NonNullable<CellFormat["borders"]> {
  const lines = SIDES.flatMap((side) => {
    const element = child(border, side);
    const style = element?.attributes["style"];
    if (element === undefined || style === undefined || style === "none") return [];
    const color = readColor(child(element, "color"), theme) ?? "#000000";
    return [[side, { ...lineOf(style), color }] as const];
  });
  return Object.fromEntries(lines);
}

const LINE_WEIGHTS: Readonly<Record<string, BorderModel["weight"]>> = {
  hair: "Hairline",
  medium: "Medium",
  thick: "Thick",
};

function lineOf(style: string): Pick<BorderModel, "style" | "weight"> {
  if (style === "double") return { style: "Double", weight: "Thick" };
  if (style === "dotted") return { style: "Dot", weight: "Thin" };
  if (/dash/i.test(style)) {
    return { style: "Dash", weight: style.startsWith("medium") ? "Medium" : "Thin" };
  }
  return { style: "Continuous", weight: LINE_WEIGHTS[style] ?? "Thin" };
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellFormat["horizontal"]>>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
};

const VERTICAL: Readonly<Record<string, NonNullable<CellFormat["vertical"]>>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
};

function readAlignment(alignment: XmlElement | undefined): CellFormat {
  if (alignment === undefined) return {};
  const { horizontal, vertical, wrapText, indent } = alignment.attributes;
  return {
    horizontal: HORIZONTAL[horizontal ?? ""] ?? "General",
    vertical: VERTICAL[vertical ?? ""] ?? "Bottom",
    wrapText: isOn(wrapText),
    indent: Number(indent ?? 0),
  };
}
