import { absoluteArea, cellName, parsedArea } from "./cell-writes";
import { formulaParts, sheetPrefix, sheetReference } from "./formula-parts";
import type { CellPlace } from "./keep-error";
import type { CellArea } from "./open-sheets";

/** What a cell held when it was frozen: an empty one "", an error its text. */
export type FrozenValue = string | number | boolean;

/** A formula that Share has replaced by its values. */
export interface KeptFormula {
  /** Where it stood, wherever that is now; null where those cells are gone. */
  readonly place: KeptPlace | null;
  /** Where it stood when it was frozen. */
  readonly was: CellPlace;
  readonly formula: string;
  /** Whether cells that the formula refers to are gone. */
  readonly isLost: boolean;
  /** Row by row: more than one where the formula spilled. */
  readonly values: readonly (readonly FrozenValue[])[];
}

export interface KeptPlace {
  readonly sheet: string;
  readonly area: CellArea;
}

/** A row of the sheet on which formulas are kept: place, number of cells of references, these, texts. */
export type KeptRow = readonly (string | number)[];

interface Written {
  readonly was: CellPlace;
  /** The formula between its references. */
  readonly formula: readonly string[];
  /** Which references named no sheet. */
  readonly own: readonly boolean[];
  readonly values: KeptFormula["values"];
}

/** References of one cell, of the 254 arguments that CHOOSE takes and the 8,192 characters of a formula. */
const REFERENCES_IN_CELL = 100;

const GONE = "#REF!";

/** A cell holds 32,767 characters. */
const TEXT_IN_CELL = /[^]{1,30000}/gu;

/**
 * How a formula is kept: its place and its references as references, so that Excel moves them when
 * rows come or go and sheets are renamed; all else as text. No CRM function is called there.
 */
export function keptRow(
  { sheet, area }: KeptPlace,
  formula: string,
  values: KeptFormula["values"],
): KeptRow {
  const pieces = [""];
  const references: string[] = [];
  const own: boolean[] = [];
  for (const { kind, text } of formulaParts(formula)) {
    if (kind !== "reference") {
      pieces.push((pieces.pop() ?? "") + text);
      continue;
    }
    const { prefix, address } = sheetReference(text);
    own.push(prefix === "");
    references.push((prefix || sheetPrefix(sheet)) + address);
    pieces.push("");
  }
  const was = { sheet, cell: cellName(area.row, area.column) };
  const written: Written = { was, formula: pieces, own, values };
  const live = chunks(references, REFERENCES_IN_CELL).map(choice);
  const text = JSON.stringify(written).match(TEXT_IN_CELL) ?? [];
  return [`=ROWS(${sheetPrefix(sheet)}${absoluteArea(area)})`, live.length, ...live, ...text];
}

/** Reads what keptRow has written, after whatever has happened to the workbook since. */
export function keptFormula(row: KeptRow): KeptFormula {
  const [place, count, ...rest] = row;
  const live = Number(count);
  const references = rest.slice(0, live).flatMap((formula) => argumentsOf(String(formula)));
  const { was, formula, own, values } = JSON.parse(rest.slice(live).join("")) as Written;
  const where = placeOf(String(place));
  const text = formula.map((piece, index) => {
    const reference = references[index] ?? "";
    const { sheet, address } = sheetReference(reference);
    return piece + (own[index] === true && sheet === where?.sheet ? address : reference);
  });
  return {
    place: where,
    was,
    formula: text.join(""),
    isLost: references.some((reference) => reference.includes(GONE)),
    values,
  };
}

/** A row as it goes into cells, where a text must be marked as one. */
export function keptInput([place, count, ...rest]: KeptRow): readonly (string | number)[] {
  const live = Number(count);
  // What is left of a reference to deleted cells is not always taken back as it reads.
  const isGone = (reference: string) => reference.includes(GONE);
  return [
    isGone(String(place)) ? `=ROWS(${GONE})` : String(place),
    live,
    ...rest.slice(0, live).map((formula) => {
      const references = argumentsOf(String(formula));
      return choice(references.map((one) => (isGone(one) ? GONE : one)));
    }),
    ...rest.slice(live).map((text) => (text === "" ? "" : `'${text}`)),
  ];
}

function choice(references: readonly string[]): string {
  return `=CHOOSE(1,"",${references.join(",")})`;
}

/** The references in =CHOOSE(1,"",first,second). */
function argumentsOf(formula: string): readonly string[] {
  const found = [""];
  for (const { text } of formulaParts(formula)) {
    if (text === ",") found.push("");
    else found.push((found.pop() ?? "") + text);
  }
  return found
    .slice(2)
    .map((text, index, all) => (index === all.length - 1 ? text.slice(0, -1) : text));
}

function placeOf(formula: string): KeptPlace | null {
  const { sheet, address } = sheetReference(formula.slice("=ROWS(".length, -1));
  const area = parsedArea(address);
  return sheet === null || area === null ? null : { sheet, area };
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
