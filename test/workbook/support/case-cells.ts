import {
  INPUT_HEADINGS,
  INPUT_SECTIONS,
  type InputSection,
} from "../../../src/workbook/template/inputs-layout";
import {
  measureCell,
  type MEASURE_COLUMNS,
  type MeasureName,
} from "../../../src/workbook/template/measures";
import type { OpenExcel } from "./open-excel";

type SingleName = (typeof INPUT_SECTIONS)[InputSection][number];

/** The cell of Inputs that holds a single value. */
export function inputCell(name: SingleName): string {
  for (const section of Object.keys(INPUT_SECTIONS) as InputSection[]) {
    const index = (INPUT_SECTIONS[section] as readonly string[]).indexOf(name);
    if (index >= 0) return `D${INPUT_HEADINGS[section] + 1 + index}`;
  }
  throw new Error(`no single value is named "${name}"`);
}

/** What Results shows of a measure. */
export function measureIn(
  excel: OpenExcel,
  name: MeasureName,
  column?: keyof typeof MEASURE_COLUMNS,
): ReturnType<OpenExcel["value"]> {
  return excel.value("Results", measureCell(name, column).replaceAll("$", ""));
}
