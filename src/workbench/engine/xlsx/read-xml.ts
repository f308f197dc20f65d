import { XMLParser } from "fast-xml-parser";

/** An element of a part that was read. Prefixes of namespaces are left out of all names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  // The five entities of XML only; a file that declares others is not expanded.
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
});

/** Reads a part of a file. */
export function readXml(text: string): XmlElement {
  const parsed: unknown = parser.parse(text);
  const root = elementsOf(parsed)[0];
  if (root === undefined) throw new Error("the file holds an empty part");
  return root;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The element found by following these names down. */
export function descendant(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => child(at, name), element);
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** The attribute "val", which most small elements have, or another. */
export function valueOf(element: XmlElement | undefined, attribute = "val"): string | null {
  return element?.attributes[attribute] ?? null;
}

export function numberOf(element: XmlElement | undefined, attribute = "val"): number | null {
  const value = valueOf(element, attribute);
  return value === null ? null : Number(value);
}

/** Whether a flag is set: an element without "val" says yes. */
export function isOn(value: string | undefined | null): boolean {
  return value === "1" || value === "true";
}

function elementsOf(parsed: unknown): XmlElement[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((node: unknown) => {
    if (typeof node !== "object" || node === null) return [];
    const entries: [string, unknown][] = Object.entries(node);
    const entry = entries.find(([key]) => key !== ":@" && key !== "#text");
    if (entry === undefined) return [];
    const [name, content] = entry;
    const attributes = (node as { ":@"?: Record<string, string> })[":@"] ?? {};
    return [{ name, attributes, children: elementsOf(content), text: textOf(content) }];
  });
}

function textOf(content: unknown): string {
  if (!Array.isArray(content)) return "";
  return content.map((node: { "#text"?: string | number }) => String(node["#text"] ?? "")).join("");
}
