import { document, element } from "../xml";
import { child, children, type XmlElement } from "./read-xml";

/** The add-in whose settings a workbook carries, as its manifest names it. */
export interface AddinReference {
  readonly id: string;
  readonly version: string;
}

/** Stands in the file where it is not known which add-in made the settings. */
const UNKNOWN_ADDIN: AddinReference = {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
};

const NAMESPACE = "http://schemas.microsoft.com/office/webextensions";

/** The part that says which add-ins have a pane in the workbook; this one's stays closed. */
export function taskPanesPart(): string {
  return document(
    element(
      "wetp:taskpanes",
      { "xmlns:wetp": `${NAMESPACE}/taskpanes/2010/11` },
      element(
        "wetp:taskpane",
        { dockstate: "right", visibility: false, width: 350, row: 0 },
        element("wetp:webextensionref", {
          "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "r:id": "rId1",
        }),
      ),
    ),
  );
}

/** The part in which Excel keeps the settings of an add-in, each value as JSON text. */
export function webExtensionPart(
  settings: Readonly<Record<string, string>>,
  addin: AddinReference = UNKNOWN_ADDIN,
): string {
  return document(
    element(
      "we:webextension",
      { "xmlns:we": `${NAMESPACE}/webextension/2010/11`, id: `{${addin.id}}` },
      element("we:reference", { ...addin, store: "developer", storeType: "Registry" }),
      element("we:alternateReferences"),
      element(
        "we:properties",
        {},
        Object.entries(settings).map(([name, value]) => element("we:property", { name, value })),
      ),
      element("we:bindings"),
      element("we:snapshot", {
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      }),
    ),
  );
}

/** The settings in such a part, or null when they are those of another add-in than the given one. */
export function readWebExtension(
  root: XmlElement,
  addinId: string | undefined,
): Record<string, string> | null {
  const id = child(root, "reference")?.attributes["id"] ?? "";
  const isOwn = addinId === undefined || [addinId, UNKNOWN_ADDIN.id].includes(id.toLowerCase());
  if (!isOwn) return null;
  return Object.fromEntries(
    children(child(root, "properties"), "property").map(({ attributes }) => [
      attributes["name"] ?? "",
      attributes["value"] ?? "null",
    ]),
  );
}
