import { element, escapeXml } from "../xml";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const FONT_FAMILY = "'Segoe UI', 'Open Sans', Calibri, Arial, sans-serif";
export const TEXT_COLOR = "#595959";

/** A mean character is about half as wide as the font is high. */
const CHARACTER = 0.54;

/** How wide a text is, near enough to leave room for it. */
export function textWidth(text: string, size: number): number {
  return text.length * size * CHARACTER;
}

export function svgText(
  x: number,
  y: number,
  text: string,
  size: number,
  anchor: "start" | "middle" | "end",
  more: Readonly<Record<string, string | number | null>> = {},
): string {
  return element(
    "text",
    {
      x: rounded(x),
      y: rounded(y),
      "font-size": size,
      fill: TEXT_COLOR,
      "text-anchor": anchor === "start" ? null : anchor,
      ...more,
    },
    escapeXml(text),
  );
}

/** The text, cut with an ellipsis where it is wider than the room. */
export function fitted(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const characters = Math.max(1, Math.floor(room / (size * CHARACTER)) - 1);
  return `${text.slice(0, characters).trimEnd()}…`;
}

/** Two decimals of a point are finer than any screen. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
