import type { CSSProperties } from "react";
import type { BorderModel, CellFormat, FontModel } from "../../engine/model";

/** Fonts that look like Excel's where Excel's own are not installed. */
const FALLBACK = 'Carlito, "Segoe UI", "Open Sans", Arial, sans-serif';
const DEFAULT_SIZE = 11;
const LINE_HEIGHT = 1.25;

/** Room between the cell's edge and its text, and for each step of indentation. */
export const PADDING = 3;
const INDENT = 9;

/** The font as CSS writes it, for the page and for measuring. */
export function cssFont(font: FontModel | undefined): string {
  const size = font?.size ?? DEFAULT_SIZE;
  const style = font?.italic === true ? "italic " : "";
  const weight = font?.bold === true ? "700 " : "";
  return `${style}${weight}${size}pt/${LINE_HEIGHT} "${font?.name ?? "Calibri"}", ${FALLBACK}`;
}

/** Height of one line of text, in pixels. */
export function lineHeight(font: FontModel | undefined): number {
  return ((font?.size ?? DEFAULT_SIZE) * LINE_HEIGHT * 96) / 72;
}

export function indentation(format: CellFormat): number {
  return PADDING + (format.indent ?? 0) * INDENT;
}

const VERTICAL = { Top: "flex-start", Center: "center", Bottom: "flex-end", Justify: "flex-start" };

/** How the text of a cell looks and where it stands in the cell. */
export function textStyle(
  format: CellFormat,
  align: "left" | "center" | "right",
  color: string | null,
): CSSProperties {
  const { font } = format;
  const lines = [
    font?.underline === undefined || font.underline === "None" ? "" : "underline",
    font?.strikethrough === true ? "line-through" : "",
  ].join(" ");
  const inset = indentation(format);
  return {
    font: cssFont(font),
    color: color ?? font?.color,
    textDecoration: lines.trim() === "" ? undefined : lines,
    textDecorationStyle: font?.underline === "Double" ? "double" : undefined,
    textAlign: align,
    justifyContent: { left: "flex-start", center: "center", right: "flex-end" }[align],
    alignItems: VERTICAL[format.vertical ?? "Bottom"],
    paddingLeft: align === "left" ? inset : PADDING,
    paddingRight: align === "right" ? inset : PADDING,
    whiteSpace: format.wrapText === true ? "pre-wrap" : "pre",
    overflowWrap: format.wrapText === true ? "anywhere" : undefined,
  };
}

const WEIGHT = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const STYLE = { Continuous: "solid", Dash: "dashed", Dot: "dotted", Double: "double" };

export function cssBorder(border: BorderModel): string {
  const width = border.style === "Double" ? 3 : WEIGHT[border.weight];
  return `${width}px ${STYLE[border.style]} ${border.color}`;
}
