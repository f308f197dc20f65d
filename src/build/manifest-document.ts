import { XMLParser } from "fast-xml-parser";

/** An element of the manifest. Namespace prefixes are dropped: bt:Image is "Image". */
export interface ManifestElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ManifestElement[];
  readonly text: string;
}

/** What a resource id stands for: an icon, an address or a text, with one value per language. */
export interface Resource {
  readonly kind: "Image" | "Url" | "ShortString" | "LongString";
  readonly values: readonly string[];
}

/** Reads a well-formed manifest; what `xml` is otherwise nobody promises. */
export function manifestDocument(xml: string): ManifestElement {
  const parsed: unknown = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
  }).parse(xml);
  const root = elements(parsed)[0];
  if (root === undefined) throw new Error("manifest must hold an element, got none");
  return root;
}

/** Every element called `name` below `element`, in the order of the document. */
export function all(element: ManifestElement, name: string): ManifestElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The first element that `path` leads to, one name for each level that matters, or undefined. */
export function find(element: ManifestElement, ...path: string[]): ManifestElement | undefined {
  return path.reduce<ManifestElement | undefined>(
    (parent, name) => (parent === undefined ? undefined : all(parent, name)[0]),
    element,
  );
}

/** The attribute, or "" where it is missing. */
export function attribute(element: ManifestElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? "";
}

/** The element's DefaultValue, and what it is in other languages. */
export function values(element: ManifestElement): string[] {
  const overrides = element.children.filter(({ name }) => name === "Override");
  return [
    attribute(element, "DefaultValue"),
    ...overrides.map((override) => attribute(override, "Value")),
  ];
}

/** The resources by their id. Of two with one id the last; `manifestProblems` reports the pair. */
export function resources(manifest: ManifestElement): Map<string, Resource> {
  const found = new Map<string, Resource>();
  const add = (section: string, kind: Resource["kind"]) => {
    for (const element of find(manifest, "Resources", section)?.children ?? []) {
      found.set(attribute(element, "id"), { kind, values: values(element) });
    }
  };
  add("Images", "Image");
  add("Urls", "Url");
  add("ShortStrings", "ShortString");
  add("LongStrings", "LongString");
  return found;
}

/** The parser's form: a list of { Name: children, ":@": attributes } and { "#text": text }. */
function elements(nodes: unknown): ManifestElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.filter(isRecord).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
    if (name === undefined) return [];
    return [
      {
        name,
        attributes: new Map(Object.entries(isRecord(node[":@"]) ? node[":@"] : {}).map(asText)),
        children: elements(node[name]),
        text: ownText(node[name]),
      },
    ];
  });
}

function ownText(nodes: unknown): string {
  if (!Array.isArray(nodes)) return "";
  const texts = nodes.filter(isRecord).map((node) => node["#text"]);
  return texts
    .filter((text) => typeof text === "string")
    .join("")
    .trim();
}

function asText([name, value]: [string, unknown]): [string, string] {
  return [name, String(value)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
