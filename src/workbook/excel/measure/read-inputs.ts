import { DISCOUNTINGS } from "../../../core";
import { workbookTexts } from "../../../locales/en/workbook";
import type { DefinedName } from "../../template/naming";
import type { CaseInputs, CellContent } from "./case-reading";
import type { OpenCase } from "./open-case";
import { numberIn } from "./read-table";

/** Names of single cells that the operations need. */
const READ_NAMES = [
  "Company",
  "Currency",
  "CaseStart",
  "Horizon",
  "EffectiveRate",
  "Discounting",
  "ShownUsers",
  "BaselineUsers",
  "Scenario",
  "ScenarioNumber",
  "GateNow",
  "LastClosed",
  "ReportClose",
  "BaselineFrozen",
  "ChecksFailing",
  "CheckLight",
  "NetPresentValue",
] as const satisfies readonly DefinedName[];

export type ReadName = (typeof READ_NAMES)[number];

/** Single cells, found by their names. */
export interface NamedCells {
  readonly range: (name: ReadName) => Excel.Range;
  /** Names whose cell is gone, because its row or its sheet was deleted. */
  readonly gone: () => ReadName[];
  readonly value: (name: ReadName) => CellContent;
  /** On its sheet: "D30". */
  readonly address: (name: ReadName) => string;
}

/** Asks for all single cells. */
export function askNamedCells(
  { workbook }: Excel.RequestContext,
  { edition }: Pick<OpenCase, "edition">,
): NamedCells {
  const entries = READ_NAMES.map((name) => {
    const range = workbook.names.getItem(edition.name(name)).getRangeOrNullObject();
    range.load("values,address");
    return [name, range] as const;
  });
  const ranges = Object.fromEntries(entries) as Record<ReadName, Excel.Range>;
  return {
    range: (name) => ranges[name],
    gone: () => READ_NAMES.filter((name) => ranges[name].isNullObject),
    value: (name) => (ranges[name].values as CellContent[][])[0]?.[0] ?? "",
    address: (name) => ranges[name].address.split("!").at(-1) ?? "",
  };
}

const BASE_SCENARIO = workbookTexts.inputs.scenarios.indexOf("Base") + 1;

export function readInputs({ value }: Pick<NamedCells, "value">): CaseInputs {
  const discounting = value("Discounting");
  return {
    company: String(value("Company")),
    currency: String(value("Currency")),
    firstDay: numberIn(value("CaseStart")),
    horizon: numberIn(value("Horizon")),
    discountRate: numberIn(value("EffectiveRate")),
    discounting: DISCOUNTINGS.find((one) => one === discounting) ?? null,
    users: numberIn(value("ShownUsers")),
    baselineUsers: numberIn(value("BaselineUsers")),
    scenario: String(value("Scenario")),
    isBaseScenario: value("ScenarioNumber") === BASE_SCENARIO,
    gateNow: numberIn(value("GateNow")),
    lastClosed: numberIn(value("LastClosed")),
    reportClose: numberIn(value("ReportClose")),
    isBaselineFrozen: value("BaselineFrozen") === 1,
  };
}
