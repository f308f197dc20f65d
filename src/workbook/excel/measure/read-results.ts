import { workbookTexts } from "../../../locales/en/workbook";
import { CHECK_COLUMNS, FIRST_CHECK_ROW } from "../../template/checks";
import { MEASURE_NAMES, type MeasureName } from "../../template/measures";
import { askValues } from "./ask-cells";
import type { CaseReading, CellContent, ReadCheck, ReadMeasure } from "./case-reading";
import type { OpenCase } from "./open-case";

/** Asks for the table of measures on Results, which is found by the net present value in it. */
export function askMeasures(
  { workbook }: Excel.RequestContext,
  { edition }: Pick<OpenCase, "edition">,
): () => CaseReading["measures"] {
  const values = askValues(
    workbook.names
      .getItem(edition.name("NetPresentValue"))
      .getRangeOrNullObject()
      .getOffsetRange(-MEASURE_NAMES.indexOf("npv"), -1)
      .getResizedRange(MEASURE_NAMES.length - 1, 2),
  );
  return () => {
    const rows = values();
    const entries = MEASURE_NAMES.map((name, index): [MeasureName, ReadMeasure] => {
      const [baseline = "", forecast = "", realised = ""] = rows[index] ?? [];
      return [name, { baseline, forecast, realised }];
    });
    return Object.fromEntries(entries) as Record<MeasureName, ReadMeasure>;
  };
}

/** Asks for all checks: from the first row of them down to the cell that counts those that fail. */
export function askChecks(failing: Excel.Range): () => ReadCheck[] {
  const { first, last } = CHECK_COLUMNS;
  const values = askValues(
    failing.worksheet
      .getRange(`${first}${FIRST_CHECK_ROW}:${last}${FIRST_CHECK_ROW}`)
      .getBoundingRect(failing),
  );
  return () =>
    values().flatMap((cells, index) => {
      const [number, what = "", value = "", , , state = "", remedy = ""] = cells;
      if (typeof number !== "number") return [];
      return [
        {
          number,
          what: String(what),
          state,
          result: resultOf(state, value),
          remedy: String(remedy),
          row: FIRST_CHECK_ROW + index,
        },
      ];
    });
}

/** What a cell shows while a CRM function on which it depends is still on its way. */
const PENDING: readonly CellContent[] = ["#BUSY!", "#GETTING_DATA", "#N/A"];

function resultOf(state: CellContent, value: CellContent): ReadCheck["result"] {
  const { checks, results, notAvailable } = workbookTexts;
  switch (state) {
    case checks.ok:
      return "ok";
    case checks.note:
      return "note";
    case results.addInNotLoaded:
    case results.notReached:
    case notAvailable:
      return "not compared";
    default:
      return PENDING.includes(value) ? "calculating" : "fails";
  }
}
