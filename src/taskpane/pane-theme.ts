import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** Navy, as the headings of the workbook, in the sixteen shades that Fluent UI asks for. */
const navy: BrandVariants = {
  10: "#050b15",
  20: "#0d1a2e",
  30: "#122a4b",
  40: "#163662",
  50: "#1a4277",
  60: "#1f4e8a",
  70: "#275a9b",
  80: "#1f4e79",
  90: "#4a78ad",
  100: "#6a94c4",
  110: "#82a8d3",
  120: "#9abbdf",
  130: "#b1cde9",
  140: "#c8ddf2",
  150: "#deecf8",
  160: "#f0f6fc",
};

export const lightTheme: Theme = createLightTheme(navy);
export const darkTheme: Theme = {
  ...createDarkTheme(navy),
  colorBrandForeground1: navy[110],
  colorBrandForeground2: navy[120],
  colorBrandForegroundLink: navy[110],
  colorBrandForegroundLinkHover: navy[120],
};

/** What Office tells about its own look; absent on the web. */
export interface OfficeLook {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Follows Office where it says how it looks, then the system's preference. */
export function isDark(office: OfficeLook | undefined, prefersDark: boolean): boolean {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const background = /^#?([0-9a-f]{6})/i.exec(office?.bodyBackgroundColor ?? "")?.[1];
  return background === undefined ? prefersDark : luminance(background) < 0.5;
}

/** Perceived brightness from 0 to 1 (the weights of ITU-R BT.601). */
function luminance(rrggbb: string): number {
  const channel = (start: number) => Number.parseInt(rrggbb.slice(start, start + 2), 16) / 255;
  return 0.299 * channel(0) + 0.587 * channel(2) + 0.114 * channel(4);
}
