type AttributeValue = string | number | boolean | null | undefined;

/** Writes an XML element. Attributes that are null or undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly (string | readonly string[])[]
): string {
  let tag = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value == null) continue;
    tag += ` ${key}="${escapeXml(typeof value === "boolean" ? String(Number(value)) : String(value))}"`;
  }
  const content = children.flat().join("");
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** A whole part of the file. */
export function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Text as it may stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return (
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      // Control characters that XML does not allow are written as Excel writes them.
      .replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
      })
  );
}

/** "FF1F4E79" for "#1F4E79", as colours stand in the file. */
export function argb(color: string): string {
  return `FF${color.replace(/^#/, "").toUpperCase()}`;
}
