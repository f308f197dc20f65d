import { children, type XmlElement } from "./read-xml";

/** The order in which theme colours are numbered differs from that in which the theme lists them. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The first sixteen of the numbered colours from before there were themes (8 to 23). */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080"
).split(" ");
const AUTOMATIC_FOREGROUND = 64;

/** The colours of a theme, in the order of their numbers, as "RRGGBB". */
export function themeColors(theme: XmlElement | null): string[] {
  const scheme = theme?.children
    .find((one) => one.name === "themeElements")
    ?.children.find((one) => one.name === "clrScheme");
  return THEME_ORDER.map((name) => {
    const color = children(scheme, name)[0]?.children[0];
    return color?.attributes["lastClr"] ?? color?.attributes["val"] ?? "000000";
  });
}

/** A colour of a cell or a line as "#RRGGBB", or null for an automatic one. */
export function readColor(
  element: XmlElement | undefined,
  theme: readonly string[],
): string | null {
  if (element === undefined) return null;
  const { rgb, theme: number, indexed, tint } = element.attributes;
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  if (number !== undefined) return tinted(theme[Number(number)] ?? "000000", Number(tint ?? 0));
  if (indexed === undefined || Number(indexed) >= AUTOMATIC_FOREGROUND) return null;
  const palette = Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8;
  return `#${INDEXED[palette] ?? "000000"}`;
}

/** Lighter for a positive tint, darker for a negative one. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((start) => parseInt(rgb.slice(start, start + 2), 16));
  const mixed = channels.map((channel) =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
