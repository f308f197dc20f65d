import { zip } from "@cj-tech-master/excelts/archive";
import type { WorkbookModel } from "../model";
import type { Calculation } from "../calculation";
import { chartPart } from "./chart-part";
import { drawingPart } from "./drawing-part";
import { METADATA_PART } from "./metadata-part";
import { applicationPropertiesPart, corePropertiesPart } from "./properties-part";
import { sheetPart } from "./sheet-part";
import { createStylesPart } from "./styles-part";
import { tablePart } from "./table-part";
import { type AddinReference, taskPanesPart, webExtensionPart } from "./web-extension-parts";
import { workbookPart } from "./workbook-part";
import { document, element, escapeXml } from "../xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WEB_EXTENSIONS = "http://schemas.microsoft.com/office/2011/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What a part says of its kind, by the beginning of its path. */
const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${SPREADSHEET}.sheet.main+xml`],
  [/^xl\/worksheets\/sheet/, `${SPREADSHEET}.worksheet+xml`],
  [/^xl\/tables\//, `${SPREADSHEET}.table+xml`],
  [/^xl\/styles/, `${SPREADSHEET}.styles+xml`],
  [/^xl\/sharedStrings/, `${SPREADSHEET}.sharedStrings+xml`],
  [/^xl\/metadata/, `${SPREADSHEET}.sheetMetadata+xml`],
  [/^xl\/drawings\/drawing/, "application/vnd.openxmlformats-officedocument.drawing+xml"],
  [/^xl\/charts\//, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  [/^xl\/webextensions\/taskpanes/, "application/vnd.ms-office.webextensiontaskpanes+xml"],
  [/^xl\/webextensions\/webextension/, "application/vnd.ms-office.webextension+xml"],
  [/^docProps\/core/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app/, "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

/**
 * The workbook as an .xlsx file, with the values that its formulas have now. Its settings are kept
 * for the given add-in.
 */
export async function writeXlsx(
  workbook: { readonly model: WorkbookModel; readonly calculation: Calculation },
  addin?: AddinReference,
): Promise<Uint8Array> {
  const parts = new Map<string, string>();
  const relationships = (path: string, targets: readonly (readonly [string, string])[]): void => {
    if (targets.length === 0) return;
    parts.set(path, document(relationshipList(targets)));
  };
  writeSheets(workbook, parts, relationships);
  const { model } = workbook;
  parts.set("xl/workbook.xml", workbookPart(model));
  parts.set("xl/metadata.xml", METADATA_PART);
  parts.set("docProps/core.xml", corePropertiesPart(model.properties));
  parts.set("docProps/app.xml", applicationPropertiesPart(model.properties));
  relationships("xl/_rels/workbook.xml.rels", [
    ...model.sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["sheetMetadata", "metadata.xml"],
  ]);
  const hasSettings = Object.keys(model.settings).length > 0;
  if (hasSettings) {
    parts.set("xl/webextensions/taskpanes.xml", taskPanesPart());
    parts.set("xl/webextensions/webextension1.xml", webExtensionPart(model.settings, addin));
    relationships("xl/webextensions/_rels/taskpanes.xml.rels", [
      [`${WEB_EXTENSIONS}/webextension`, "webextension1.xml"],
    ]);
  }
  relationships("_rels/.rels", [
    ["officeDocument", "xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ["extended-properties", "docProps/app.xml"],
    ...(hasSettings
      ? [[`${WEB_EXTENSIONS}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"] as const]
      : []),
  ]);
  const archive = zip({ reproducible: true });
  archive.add("[Content_Types].xml", contentTypes([...parts.keys()]));
  for (const [path, text] of parts) archive.add(path, text);
  return archive.bytes();
}

function writeSheets(
  { model, calculation }: { model: WorkbookModel; calculation: Calculation },
  parts: Map<string, string>,
  relationships: (path: string, targets: readonly (readonly [string, string])[]) => void,
): void {
  const styles = createStylesPart();
  const texts = new Map<string, number>();
  const text = (value: string): number => {
    const known = texts.get(value) ?? texts.size;
    texts.set(value, known);
    return known;
  };
  const count = { tables: 0, charts: 0, drawings: 0 };
  model.sheets.forEach((sheet, index) => {
    const targets: [string, string][] = [];
    for (const table of sheet.tables) {
      count.tables += 1;
      parts.set(`xl/tables/table${count.tables}.xml`, tablePart(sheet, table, count.tables));
      targets.push(["table", `../tables/table${count.tables}.xml`]);
    }
    const tables = targets.map((_, position) => `rId${position + 1}`);
    if (sheet.charts.length > 0) {
      count.drawings += 1;
      const drawing = `drawing${count.drawings}.xml`;
      parts.set(`xl/drawings/${drawing}`, drawingPart(sheet));
      targets.push(["drawing", `../drawings/${drawing}`]);
      const charts = sheet.charts.map((chart) => {
        count.charts += 1;
        const evaluate = (formula: string) => calculation.evaluate(formula, sheet.id, 0, 0);
        parts.set(`xl/charts/chart${count.charts}.xml`, chartPart(chart, evaluate));
        return ["chart", `../charts/chart${count.charts}.xml`] as const;
      });
      relationships(`xl/drawings/_rels/${drawing}.rels`, charts);
    }
    const drawing = sheet.charts.length > 0 ? `rId${targets.length}` : null;
    const context = { model, calculation, styles, text, drawing, tables };
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet, context));
    relationships(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, targets);
  });
  parts.set("xl/styles.xml", styles.xml());
  parts.set("xl/sharedStrings.xml", sharedStrings([...texts.keys()]));
}

function sharedStrings(texts: readonly string[]): string {
  return document(
    element(
      "sst",
      { xmlns: MAIN, uniqueCount: texts.length },
      texts.map((text) => {
        const keepSpace = /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {};
        return element("si", {}, element("t", keepSpace, escapeXml(text)));
      }),
    ),
  );
}

function relationshipList(targets: readonly (readonly [string, string])[]): string {
  return element(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    targets.map(([type, target], index) =>
      element("Relationship", {
        Id: `rId${index + 1}`,
        Type: type.includes("/") ? type : `${OFFICE}/${type}`,
        Target: target,
      }),
    ),
  );
}

function contentTypes(paths: readonly string[]): string {
  return document(
    element(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      paths.map((path) => {
        const type = CONTENT_TYPES.find(([pattern]) => pattern.test(path))?.[1];
        return type === undefined
          ? ""
          : element("Override", { PartName: `/${path}`, ContentType: type });
      }),
    ),
  );
}
