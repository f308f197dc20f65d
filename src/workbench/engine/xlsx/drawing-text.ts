import type { FontModel } from "../model";
import { element, escapeXml } from "../xml";

export function title(text: string, font: FontModel): string {
  const properties = characterProperties("a:rPr", font, { lang: "en-US" });
  return element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element(
        "c:rich",
        {},
        element("a:bodyPr"),
        element(
          "a:p",
          {},
          element("a:pPr", {}, characterProperties("a:defRPr", font)),
          element("a:r", {}, properties, element("a:t", {}, escapeXml(text))),
        ),
      ),
    ),
    element("c:overlay", { val: false }),
  );
}

export function textProperties(name: string, font: FontModel): string {
  const paragraph = element("a:p", {}, element("a:pPr", {}, characterProperties("a:defRPr", font)));
  return element(name, {}, element("a:bodyPr"), paragraph);
}

function characterProperties(
  name: string,
  font: FontModel,
  more: Readonly<Record<string, string>> = {},
): string {
  return element(
    name,
    {
      ...more,
      sz: font.size === undefined ? null : Math.round(font.size * 100),
      b: font.bold ?? null,
      i: font.italic ?? null,
    },
    font.color ? solid(font.color) : "",
    font.name ? element("a:latin", { typeface: font.name }) : "",
  );
}

export function solid(color: string): string {
  return element(
    "a:solidFill",
    {},
    element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }),
  );
}

export function outline(color: string): string {
  return element("a:ln", { w: 9525 }, solid(color));
}
