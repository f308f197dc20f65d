import { document, element } from "../xml";

/**
 * What the mark cm="1" on a cell means: its formula is a dynamic array, which spills. The
 * identifiers are the file format's own ([MS-XLSX], dynamicArrayProperties).
 */
export const METADATA_PART = document(
  element(
    "metadata",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
    },
    element(
      "metadataTypes",
      { count: 1 },
      element("metadataType", {
        name: "XLDAPR",
        minSupportedVersion: 120000,
        copy: true,
        pasteAll: true,
        pasteValues: true,
        merge: true,
        splitFirst: true,
        rowColShift: true,
        clearFormats: true,
        clearComments: true,
        assign: true,
        coerce: true,
        cellMeta: true,
      }),
    ),
    element(
      "futureMetadata",
      { name: "XLDAPR", count: 1 },
      element(
        "bk",
        {},
        element(
          "extLst",
          {},
          element(
            "ext",
            { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" },
            element("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false }),
          ),
        ),
      ),
    ),
    element("cellMetadata", { count: 1 }, element("bk", {}, element("rc", { t: 1, v: 0 }))),
  ),
);
