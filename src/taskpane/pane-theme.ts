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
