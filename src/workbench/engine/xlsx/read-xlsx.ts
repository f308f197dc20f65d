import { unzip } from "@cj-tech-master/excelts/archive";
import { parseArea } from "../address";
import { emptyWorkbook, sheetId } from "../empty-workbook";
import type { ChartModel, NameModel, SheetModel, TableModel, WorkbookModel } from "../model";
import { fromFileFormula } from "./file-formula";
import { APPLICATION_PROPERTIES, CORE_PROPERTIES } from "./properties-part";
import { readChart } from "./read-chart";
import { themeColors } from "./read-colors";
import { readChartPlaces } from "./read-drawing";
import { plainText, readSheet } from "./read-sheet";
import { readStyles } from "./read-styles";
import { child, children, isOn, readXml, type XmlElement } from "./read-xml";
import { readWebExtension } from "./web-extension-parts";

/** The parts of a file by their paths. */
type Parts = ReadonlyMap<string, string>;

/**
 * Reads an .xlsx file. What the model does not know is left out; formulas are calculated anew. The
 * settings are those of the add-in with this id, or of any when none is given.
 */
export async function readXlsx(bytes: Uint8Array, addinId?: string): Promise<WorkbookModel> {
  const parts = await readParts(bytes);
  const path = target(parts, "", "officeDocument");
  const root = path === null ? null : part(parts, path);
  if (path === null || root === null) throw new Error("this file is not an Excel workbook");
  const related = (type: string): XmlElement | null => {
    const found = target(parts, path, type);
    return found === null ? null : part(parts, found);
  };
  const styles = readStyles(related("styles"), themeColors(related("theme")));
  const texts = children(related("sharedStrings") ?? undefined, "si").map(plainText);
  const links = relationships(parts, path);
  const sheets = children(child(root, "sheets"), "sheet").flatMap((element, index) => {
    const link = links.find((one) => one.id === element.attributes["id"]);
    const sheet = link === undefined ? null : part(parts, link.target);
    if (link === undefined || sheet === null) return [];
    const name = element.attributes["name"] ?? `Sheet${index + 1}`;
    const tables = readTables(parts, link.target);
    const model = readSheet(sheet, sheetId(index + 1), name, styles, texts, tables);
    return [
      {
        ...model,
        visibility: visibilityOf(element.attributes["state"]),
        charts: readCharts(parts, link.target, model),
      },
    ];
  });
  const usual = emptyWorkbook();
  if (sheets.length === 0) return usual;
  const active = Number(
    child(child(root, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0,
  );
  const { printed, names } = readNames(root, sheets);
  const mode = child(root, "calcPr")?.attributes["calcMode"];
  return {
    ...usual,
    sheets: printed,
    names,
    activeSheetId: (printed[active] ?? printed[0])?.id ?? usual.activeSheetId,
    calculationMode:
      mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic",
    properties: readProperties(parts),
    settings: readSettings(parts, addinId),
    ...readStructureProtection(root),
  };
}

function readStructureProtection(
  root: XmlElement,
): Pick<WorkbookModel, "structureProtected" | "structurePasswordHash"> {
  const attributes = child(root, "workbookProtection")?.attributes;
  if (!isOn(attributes?.["lockStructure"])) return {};
  const structurePasswordHash = attributes?.["workbookPassword"];
  return {
    structureProtected: true,
    ...(structurePasswordHash === undefined ? {} : { structurePasswordHash }),
  };
}

async function readParts(bytes: Uint8Array): Promise<Parts> {
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries()) {
    if (/\.(?:xml|rels)$/i.test(entry.path)) parts.set(entry.path, await entry.text());
  }
  return parts;
}

function part(parts: Parts, path: string): XmlElement | null {
  const text = parts.get(path);
  return text === undefined ? null : readXml(text);
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a part refers to, with whole paths. */
function relationships(parts: Parts, path: string): Relationship[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const file = path.slice(folder.length);
  const list = part(parts, `${folder}_rels/${file}.rels`);
  return children(list ?? undefined, "Relationship").map(({ attributes }) => ({
    id: attributes["Id"] ?? "",
    type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
    target: resolved(folder, attributes["Target"] ?? ""),
  }));
}

function target(parts: Parts, path: string, type: string): string | null {
  return relationships(parts, path).find((one) => one.type === type)?.target ?? null;
}

function resolved(folder: string, path: string): string {
  if (path.startsWith("/")) return path.slice(1);
  const steps = folder.split("/").filter((step) => step !== "");
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function visibilityOf(state: string | undefined): SheetModel["visibility"] {
  if (state === "veryHidden") return "VeryHidden";
  return state === "hidden" ? "Hidden" : "Visible";
}

function readTables(parts: Parts, sheetPath: string): TableModel[] {
  return relationships(parts, sheetPath)
    .filter((one) => one.type === "table")
    .flatMap(({ target: path }) => {
      const table = part(parts, path);
      const area = parseArea(table?.attributes["ref"] ?? "");
      if (table === null || area === null) return [];
      const { attributes } = table;
      const style = child(table, "tableStyleInfo")?.attributes;
      return [
        {
          id: attributes["id"] ?? "1",
          name: attributes["displayName"] ?? attributes["name"] ?? "Table1",
          area,
          style: style?.["name"] ?? "",
          showHeaders: attributes["headerRowCount"] !== "0",
          showTotals: Number(attributes["totalsRowCount"] ?? 0) > 0,
          showBandedRows: isOn(style?.["showRowStripes"]),
          showFilterButton: child(table, "autoFilter") !== undefined,
          ...(isOn(attributes["insertRow"]) ? { insertRow: true } : {}),
        },
      ];
    });
}

function readCharts(parts: Parts, sheetPath: string, sheet: SheetModel): ChartModel[] {
  const path = target(parts, sheetPath, "drawing");
  const drawing = path === null ? null : part(parts, path);
  if (path === null || drawing === null) return [];
  const links = relationships(parts, path);
  return readChartPlaces(drawing, sheet).flatMap(({ relationship, ...place }) => {
    const link = links.find((one) => one.id === relationship);
    const text = link === undefined ? undefined : parts.get(link.target);
    const chart = text === undefined ? null : readChart(text, place);
    return chart === null ? [] : [chart];
  });
}

/** The names of the workbook; those that only print go into the pages of their sheets. */
function readNames(
  root: XmlElement,
  sheets: readonly SheetModel[],
): { names: NameModel[]; printed: SheetModel[] } {
  const printed = [...sheets];
  const names = children(child(root, "definedNames"), "definedName").flatMap((element, index) => {
    const { name = "", localSheetId, comment = "", hidden } = element.attributes;
    const position = localSheetId === undefined ? null : Number(localSheetId);
    const sheet = position === null ? undefined : printed[position];
    if (name.startsWith("_xlnm.")) {
      if (position !== null && sheet !== undefined) {
        printed[position] = { ...sheet, page: printPage(sheet.page, name, element.text) };
      }
      return [];
    }
    const model: NameModel = {
      id: `name${index + 1}`,
      name,
      formula: fromFileFormula(element.text),
      sheetId: sheet?.id ?? null,
      visible: !isOn(hidden),
      comment,
    };
    return [model];
  });
  return { names, printed };
}

function printPage(page: SheetModel["page"], name: string, text: string): SheetModel["page"] {
  // Titles may name columns, rows or both, with a comma between them.
  const addresses = text.split(",").map((one) => one.slice(one.lastIndexOf("!") + 1));
  if (name === "_xlnm.Print_Area") return { ...page, printArea: parseArea(addresses[0] ?? "") };
  if (name !== "_xlnm.Print_Titles") return page;
  return {
    ...page,
    titleRows: addresses.find((one) => /^\$?\d+:\$?\d+$/.test(one)) ?? null,
    titleColumns: addresses.find((one) => /^\$?[A-Z]+:\$?[A-Z]+$/.test(one)) ?? null,
  };
}

function readSettings(parts: Parts, addinId: string | undefined): Record<string, string> {
  const panes = target(parts, "", "webextensiontaskpanes");
  const extensions = panes === null ? [] : relationships(parts, panes);
  for (const { type, target: path } of extensions) {
    const extension = type === "webextension" ? part(parts, path) : null;
    const settings = extension === null ? null : readWebExtension(extension, addinId);
    if (settings !== null) return settings;
  }
  return {};
}

function readProperties(parts: Parts): Record<string, string> {
  const read = (type: string, elements: Readonly<Record<string, string>>): [string, string][] => {
    const path = target(parts, "", type);
    const root = path === null ? null : part(parts, path);
    return Object.entries(elements).flatMap(([property, name]): [string, string][] => {
      const text = child(root ?? undefined, name.replace(/^.*:/, ""))?.text;
      return text === undefined ? [] : [[property, text]];
    });
  };
  return Object.fromEntries([
    ...read("core-properties", CORE_PROPERTIES),
    ...read("extended-properties", APPLICATION_PROPERTIES),
  ]);
}
