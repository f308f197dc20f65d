import { workbookTexts } from "../../locales/en/workbook";
import { formula, quotedText, type CaseContext } from "./case-context";
import {
  DRIVER_COLUMNS,
  DRIVER_LINES,
  DRIVER_ROWS,
  INPUT_HEADINGS,
  INPUT_LISTS,
  INPUT_SECTIONS,
  LAST_LIST_ROW,
  listArea,
  listItem,
  type InputList,
  type InputSection,
} from "./inputs-layout";
import type { NamePlan, SheetPlan, ValidationPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { singleInputs } from "./single-inputs";
import { STYLES, type CellStyle } from "./styles";

const texts = workbookTexts.inputs;

const LAST_COLUMN = "K";

/** The sheet of the single values that a person types, and the names of them. */
export function inputsSheet(context: CaseContext): { sheet: SheetPlan; names: NamePlan[] } {
  const draft = new SheetDraft();
  putHeader(draft, context);
  const names: NamePlan[] = [];
  const validations: ValidationPlan[] = [];
  for (const section of Object.keys(INPUT_SECTIONS) as InputSection[]) {
    putSection(draft, section);
    const added = putSingleInputs(draft, context, section);
    names.push(...added.names);
    validations.push(...added.validations);
  }
  putDrivers(draft, context);
  putLists(draft);

  const sheet = framedSheet(context, "inputs", draft, "E2", {
    columnWidths: [
      { address: "A:A", width: 8 },
      { address: "B:B", width: 24 },
      { address: "C:C", width: 184 },
      { address: "D:D", width: 116 },
      { address: "E:H", width: 74 },
      { address: "I:I", width: 90 },
      { address: `J:${LAST_COLUMN}`, width: 74 },
    ],
    frozen: "A1:A4",
    validations: [...validations, ...driverValidations()],
    page: {
      orientation: "Landscape",
      printArea: `A1:${LAST_COLUMN}${LAST_LIST_ROW}`,
      titleRows: "$4:$4",
      titleColumns: null,
      pagesWide: 1,
      pagesHigh: null,
    },
  });
  return { sheet, names };
}

function putHeader(draft: SheetDraft, { edition }: CaseContext): void {
  const [value, note] = texts.headers;
  draft.style(`B4:${LAST_COLUMN}4`, STYLES.header);
  draft.put(
    "C4",
    formula(`=${quotedText(workbookTexts.timeline.amountsIn)}&${edition.name("Currency")}`),
  );
  draft.put("D4", value);
  draft.put("E4", note, STYLES.headerIndented);
}

function putSection(draft: SheetDraft, section: keyof typeof INPUT_HEADINGS): void {
  const row = INPUT_HEADINGS[section];
  draft.style(`B${row}:${LAST_COLUMN}${row}`, STYLES.section);
  draft.put(`B${row}`, texts.sections[section]);
}

function putSingleInputs(
  draft: SheetDraft,
  context: CaseContext,
  section: InputSection,
): { names: NamePlan[]; validations: ValidationPlan[] } {
  const { edition } = context;
  const inputs = singleInputs(context);
  const names: NamePlan[] = [];
  const validations: ValidationPlan[] = [];
  INPUT_SECTIONS[section].forEach((name, index) => {
    const row = INPUT_HEADINGS[section] + 1 + index;
    const { content, style, validation } = inputs[name];
    draft.put(`C${row}`, texts.labels[name]);
    draft.put(`D${row}`, content, style);
    const note = texts.notes[name];
    if (note !== null) draft.put(`E${row}`, note, STYLES.note);
    names.push({ name: edition.name(name), refersTo: `=${edition.on("inputs")}$D$${row}` });
    if (validation) validations.push({ address: `D${row}`, ...validation });
  });
  return { names, validations };
}

/** What benefits are measured by: direction, units and money make money of one unit more. */
function putDrivers(draft: SheetDraft, context: CaseContext): void {
  putSection(draft, "drivers");
  const at = DRIVER_COLUMNS;
  for (const [column, letter] of Object.entries(at)) {
    draft.put(
      `${letter}${DRIVER_ROWS.first - 1}`,
      texts.driverHeaders[column as keyof typeof at],
      STYLES.unit,
    );
  }
  for (let index = 0; index < DRIVER_LINES; index++) {
    const row = DRIVER_ROWS.first + index;
    const [name, source, direction, measure] = texts.drivers[index] ?? [];
    const given = context.example.drivers[index];
    const sourceName = source === undefined ? null : texts.benefitSources[source];
    const cells: [keyof typeof at, string | number | null | undefined, CellStyle][] = [
      ["driver", given?.driver ?? name, STYLES.inputText],
      ["source", given?.source ?? sourceName, STYLES.inputText],
      ["direction", given?.direction ?? direction, STYLES.inputWhole],
      ["volume", given?.volume, STYLES.inputNumber],
      ["value", given?.value, STYLES.inputNumber],
    ];
    for (const [column, content, style] of cells) {
      draft.put(`${at[column]}${row}`, content ?? null, style);
    }
    draft.put(
      `${at.unitEffect}${row}`,
      formula(`=N(${at.direction}${row})*N(${at.volume}${row})*N(${at.value}${row})`),
      STYLES.decimal,
    );
    draft.put(`${at.measure}${row}`, measure ?? null, STYLES.note);
  }
}

function driverValidations(): ValidationPlan[] {
  const area = (column: keyof typeof DRIVER_COLUMNS) =>
    `${DRIVER_COLUMNS[column]}${DRIVER_ROWS.first}:${DRIVER_COLUMNS[column]}${DRIVER_ROWS.last}`;
  const { prompts } = texts;
  return [
    {
      address: area("source"),
      rule: { kind: "list", source: `=${listArea("sources")}` },
      prompt: prompts.driverSource,
    },
    {
      address: area("direction"),
      rule: { kind: "wholeNumber", least: -1, most: 1 },
      prompt: prompts.driverDirection,
    },
  ];
}

function putLists(draft: SheetDraft): void {
  putSection(draft, "lists");
  for (const list of Object.keys(INPUT_LISTS) as InputList[]) {
    const { column, items } = INPUT_LISTS[list];
    draft.put(`${column}${INPUT_HEADINGS.lists + 1}`, texts.lists[list], STYLES.unit);
    items.forEach((item, index) => {
      draft.put(listItem(list, index).replaceAll("$", ""), item, STYLES.label);
    });
  }
}
