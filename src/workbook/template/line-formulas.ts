import { workbookTexts } from "../../locales/en/workbook";
import { firstFault, formula, quotedText, type CaseContext } from "./case-context";
import type { PlanCell } from "./plan";

/** The ends of the range of a cost or benefit line, as shares of its likely value. */
interface RangeColumns {
  readonly low: string;
  readonly high: string;
}

/** 100 % in the base scenario, else the end of the line's own range: costs are low when all is well. */
export function scenarioFactor(
  { edition }: CaseContext,
  row: number,
  columns: RangeColumns,
  [downside, upside]: readonly [keyof RangeColumns, keyof RangeColumns],
): PlanCell {
  const end = (side: keyof RangeColumns) =>
    `IF($${columns[side]}${row}="",1,$${columns[side]}${row})`;
  return formula(`=CHOOSE(${edition.name("ScenarioNumber")},${end(downside)},1,${end(upside)})`);
}

/** A rule that a range breaks whose ends lie on the wrong side of the likely value. */
export function rangeFault(row: number, { low, high }: RangeColumns): string {
  const [least, most] = [`$${low}${row}`, `$${high}${row}`];
  return `OR(AND(${least}<>"",N(${least})>1),AND(${most}<>"",N(${most})<1))`;
}

/**
 * Says what is wrong with a line, in the line; or how many of its quarters are typed over; of a line
 * without content, nothing.
 *
 * @param typed the first and the last column in which a person describes the line
 */
export function lineState(
  { timeline }: CaseContext,
  row: number,
  typed: readonly [first: string, last: string],
  faults: readonly (readonly [rule: string, words: string])[],
): PlanCell {
  const plan = planArea(timeline, row);
  const [first, last] = typed;
  const typedOver = `SUMPRODUCT(1-ISFORMULA(${plan}))`;
  const otherwise = `IF(${typedOver}>0,${typedOver}&${quotedText(workbookTexts.timeline.typedOver)},"")`;
  return formula(
    `=IF(AND(COUNTA($${first}${row}:$${last}${row})=0,SUM(${plan})=0),"",${firstFault(faults, otherwise)})`,
  );
}

/** All quarters of a line, as an area. */
export function planArea({ initial, last }: CaseContext["timeline"], row: number): string {
  return `$${initial}${row}:$${last}${row}`;
}
