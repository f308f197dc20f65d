import { areaAddress, quoteSheetName } from "../address";
import type { NameModel, SheetModel, WorkbookModel } from "../model";
import { toFileFormula } from "./file-formula";
import { document, element, escapeXml } from "../xml";

/** The part of the file that lists the sheets and the names; sheet n has relationship rId n. */
export function workbookPart(model: WorkbookModel): string {
  const active = model.sheets.findIndex((sheet) => sheet.id === model.activeSheetId);
  const names = [
    ...model.sheets.flatMap(printNames),
    ...model.names.map((name) => definedName(model, name)),
  ];
  return document(
    element(
      "workbook",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      model.structureProtected === true
        ? element("workbookProtection", {
            workbookPassword: model.structurePasswordHash,
            lockStructure: 1,
          })
        : "",
      element("bookViews", {}, element("workbookView", { activeTab: active > 0 ? active : null })),
      element(
        "sheets",
        {},
        model.sheets.map((sheet, index) =>
          element("sheet", {
            name: sheet.name,
            sheetId: index + 1,
            state: sheet.visibility === "Visible" ? null : lowerFirst(sheet.visibility),
            "r:id": `rId${index + 1}`,
          }),
        ),
      ),
      names.length === 0 ? "" : element("definedNames", {}, names),
      // The number of today's calculation engine: Excel takes the values as they are.
      element("calcPr", { calcId: 191029, calcMode: calculationMode(model) }),
    ),
  );
}

function definedName(model: WorkbookModel, name: NameModel): string {
  const scope = model.sheets.findIndex((sheet) => sheet.id === name.sheetId);
  return element(
    "definedName",
    {
      name: name.name,
      comment: name.comment || null,
      localSheetId: scope < 0 ? null : scope,
      hidden: name.visible ? null : true,
    },
    escapeXml(toFileFormula(name.formula)),
  );
}

/** Print areas and titles are names too, of a kind that no one sees. */
function printNames(sheet: SheetModel, index: number): string[] {
  const prefix = `${quoteSheetName(sheet.name)}!`;
  const name = (kind: string, addresses: readonly string[]): string =>
    element(
      "definedName",
      { name: `_xlnm.${kind}`, localSheetId: index },
      escapeXml(addresses.map((address) => prefix + address).join(",")),
    );
  const { printArea, titleRows, titleColumns } = sheet.page;
  const titles = [titleColumns, titleRows].filter((lines) => lines !== null);
  return [
    ...(printArea === null ? [] : [name("Print_Area", [areaAddress(printArea, true)])]),
    ...(titles.length === 0 ? [] : [name("Print_Titles", titles)]),
  ];
}

function calculationMode({ calculationMode: mode }: WorkbookModel): string | null {
  if (mode === "Automatic") return null;
  return mode === "Manual" ? "manual" : "autoNoTable";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
