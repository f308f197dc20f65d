import { document, element, escapeXml } from "../xml";

/** Document properties: their names in the Excel API, and the elements that hold them. */
export const CORE_PROPERTIES: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
  lastAuthor: "cp:lastModifiedBy",
};

export const APPLICATION_PROPERTIES: Readonly<Record<string, string>> = {
  manager: "Manager",
  company: "Company",
};

export function corePropertiesPart(properties: Readonly<Record<string, string>>): string {
  return document(
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      values(CORE_PROPERTIES, properties),
    ),
  );
}

export function applicationPropertiesPart(properties: Readonly<Record<string, string>>): string {
  return document(
    element(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      element("Application", {}, "CRM Value workbench"),
      values(APPLICATION_PROPERTIES, properties),
    ),
  );
}

function values(
  elements: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(elements).map(([property, name]) => {
    const value = properties[property];
    return value === undefined ? "" : element(name, {}, escapeXml(value));
  });
}
