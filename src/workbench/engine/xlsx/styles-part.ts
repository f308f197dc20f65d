import { DEFAULT_FORMAT } from "../empty-workbook";
import type { BorderModel, CellFormat, FontModel } from "../model";
import { argb, document, element } from "../xml";

/** Excel's own numbers for formats that every file knows. */
export const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "0.00E+00": 11,
  "# ?/?": 12,
  "# ??/??": 13,
  "m/d/yyyy": 14,
  "d-mmm-yy": 15,
  "d-mmm": 16,
  "mmm-yy": 17,
  "h:mm AM/PM": 18,
  "h:mm:ss AM/PM": 19,
  "h:mm": 20,
  "h:mm:ss": 21,
  "m/d/yyyy h:mm": 22,
  "@": 49,
};

/** The first number free for formats of the workbook's own. */
const FIRST_CUSTOM_FORMAT = 164;

/** Collects the formats of a workbook while its sheets are written, then writes them. */
export interface StylesPart {
  /** The number of a cell format. */
  cell(format: CellFormat): number;
  /** The number of a format that a conditional format lays over. */
  differential(format: CellFormat): number;
  xml(): string;
}

export function createStylesPart(): StylesPart {
  const fonts = createList();
  const fills = createList();
  const borders = createList();
  const cellFormats = createList();
  const differentials = createList();
  const numberFormats = createList();

  function numberFormatId(format: string): number {
    const code = element("x", { formatCode: format });
    return BUILT_IN_FORMATS[format] ?? FIRST_CUSTOM_FORMAT + numberFormats.add(code.slice(3, -2));
  }

  function cell(format: CellFormat): number {
    const numFmtId = numberFormatId(format.numberFormat ?? "General");
    const fontId = fonts.add(element("font", {}, fontParts(format.font ?? {}, "name")));
    const fillId = format.fill ? fills.add(solidFill(format.fill)) : 0;
    const borderId = borders.add(element("border", {}, borderParts(format), element("diagonal")));
    const alignment = alignmentElement(format);
    const protection = protectionElement(format);
    return cellFormats.add(
      element(
        "xf",
        {
          numFmtId,
          fontId,
          fillId,
          borderId,
          xfId: 0,
          applyNumberFormat: numFmtId !== 0 || null,
          applyFont: fontId !== 0 || null,
          applyFill: fillId !== 0 || null,
          applyBorder: borderId !== 0 || null,
          applyAlignment: alignment !== "" || null,
          applyProtection: protection !== "" || null,
        },
        alignment,
        protection,
      ),
    );
  }

  function differential(format: CellFormat): number {
    const { font, numberFormat, fill, borders: lines } = format;
    return differentials.add(
      element(
        "dxf",
        {},
        font ? element("font", {}, fontParts(font, null)) : "",
        numberFormat === undefined
          ? ""
          : element("numFmt", { numFmtId: numberFormatId(numberFormat), formatCode: numberFormat }),
        // In a differential format the colour of a solid fill is the background.
        fill ? element("fill", {}, element("patternFill", {}, rgb("bgColor", fill))) : "",
        lines ? element("border", {}, borderParts(format)) : "",
      ),
    );
  }

  // The first of each are those that cells without a style have.
  fills.add(element("fill", {}, element("patternFill", { patternType: "none" })));
  fills.add(element("fill", {}, element("patternFill", { patternType: "gray125" })));
  cell(DEFAULT_FORMAT);

  return {
    cell,
    differential,
    xml: () =>
      document(
        element(
          "styleSheet",
          { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
          numberFormats.items.length === 0
            ? ""
            : counted(
                "numFmts",
                numberFormats.items.map(
                  (code, index) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + index}" ${code}/>`,
                ),
              ),
          counted("fonts", fonts.items),
          counted("fills", fills.items),
          counted("borders", borders.items),
          counted("cellStyleXfs", [
            element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
          ]),
          counted("cellXfs", cellFormats.items),
          counted("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
          counted("dxfs", differentials.items),
          element("tableStyles", {
            count: 0,
            defaultTableStyle: "TableStyleMedium2",
            defaultPivotStyle: "PivotStyleLight16",
          }),
        ),
      ),
  };
}

function createList(): { readonly items: string[]; add(item: string): number } {
  const items: string[] = [];
  const numbers = new Map<string, number>();
  return {
    items,
    add(item) {
      const known = numbers.get(item);
      if (known !== undefined) return known;
      numbers.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

function counted(name: string, items: readonly string[]): string {
  return element(name, { count: items.length }, items);
}

/** In the order the format wants. `nameTag` null: a differential font, which has no name or size. */
function fontParts(font: FontModel, nameTag: "name" | null): string[] {
  const isOff = font.bold === false && nameTag === null;
  return [
    font.bold ? element("b") : isOff ? element("b", { val: false }) : "",
    font.italic ? element("i") : "",
    font.strikethrough ? element("strike") : "",
    font.underline && font.underline !== "None"
      ? element("u", { val: font.underline === "Double" ? "double" : null })
      : "",
    nameTag && font.size !== undefined ? element("sz", { val: font.size }) : "",
    font.color ? rgb("color", font.color) : "",
    nameTag && font.name !== undefined ? element(nameTag, { val: font.name }) : "",
  ];
}

function solidFill(color: string): string {
  return element(
    "fill",
    {},
    element("patternFill", { patternType: "solid" }, rgb("fgColor", color)),
  );
}

function borderParts({ borders }: CellFormat): string[] {
  const side = (name: "left" | "right" | "top" | "bottom"): string => {
    const border = borders?.[name];
    return border === undefined
      ? element(name)
      : element(name, { style: lineStyle(border) }, rgb("color", border.color));
  };
  return [side("left"), side("right"), side("top"), side("bottom")];
}

function lineStyle({ style, weight }: BorderModel): string {
  const isHeavy = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "Continuous":
      return weight === "Hairline" ? "hair" : weight.toLowerCase();
    case "Dash":
      return isHeavy ? "mediumDashed" : "dashed";
    case "Dot":
      return "dotted";
    case "Double":
      return "double";
  }
}

function alignmentElement(format: CellFormat): string {
  const { horizontal = "General", vertical = "Bottom", wrapText, indent } = format;
  const attributes = {
    horizontal:
      horizontal === "General"
        ? null
        : horizontal === "CenterAcrossSelection"
          ? "centerContinuous"
          : horizontal.toLowerCase(),
    vertical: vertical === "Bottom" ? null : vertical.toLowerCase(),
    wrapText: wrapText ? true : null,
    indent: indent === undefined || indent === 0 ? null : indent,
  };
  const says = Object.values(attributes).some((value) => value !== null);
  return says ? element("alignment", attributes) : "";
}

function protectionElement({ locked, formulaHidden }: CellFormat): string {
  if (locked !== false && !formulaHidden) return "";
  return element("protection", {
    locked: locked === false ? false : null,
    hidden: formulaHidden ? true : null,
  });
}

function rgb(name: string, color: string): string {
  return element(name, { rgb: argb(color) });
}
