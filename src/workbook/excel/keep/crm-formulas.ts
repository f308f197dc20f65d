import { formulaParts, type FormulaPart } from "./formula-parts";

/** How Excel names a function of an add-in where it has lost it: _xldudf_CRM_NPV. */
const DAMAGED = /^(?:_xlfn\.)?_xldudf_CRM_/i;

/** Whether a formula calls a CRM function, also one whose name Excel has damaged. */
export function callsCrm(formula: unknown): formula is string {
  if (typeof formula !== "string" || !formula.startsWith("=") || !/CRM[._]/i.test(formula)) {
    return false;
  }
  const parts = formulaParts(formula);
  return parts.some((_, index) => isCrmName(parts, index));
}

/** Whether Excel has replaced the name of a CRM function, and so does not calculate the formula. */
export function hasDamagedName(formula: string): boolean {
  return formulaParts(formula).some(({ kind, text }) => kind === "name" && DAMAGED.test(text));
}

/** Whether Excel takes only one value of what a formula gives. */
export function isReduced(formula: string): boolean {
  return /^=@(?:CRM\.|_xldudf_CRM_)/i.test(formula);
}

/**
 * The formula as it was written: names of CRM functions as people know them, and without the "@" by
 * which Excel says that it took one value only. No id of a CRM function has an underscore.
 */
export function repairedFormula(formula: string): string {
  const parts = formulaParts(formula);
  return parts
    .map(({ text }, index) => {
      if (text === "@" && isCrmName(parts, index + 1)) return "";
      if (!isCrmName(parts, index) || !DAMAGED.test(text)) return text;
      return `CRM.${text.replace(DAMAGED, "").replaceAll("_", ".")}`;
    })
    .join("");
}

function isCrmName(parts: readonly FormulaPart[], index: number): boolean {
  const part = parts[index];
  if (part?.kind !== "name" || !(/^CRM\.\p{L}/iu.test(part.text) || DAMAGED.test(part.text))) {
    return false;
  }
  // A sheet or a table may have such a name too.
  return !/^[![]/.test(parts[index + 1]?.text ?? "");
}
