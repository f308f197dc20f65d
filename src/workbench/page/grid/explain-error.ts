import type { CellErrorCode } from "../../engine/model";

const EXPLANATIONS: Readonly<Record<CellErrorCode, string>> = {
  "#NULL!": "The formula asks for cells that two areas share, and they share none.",
  "#DIV/0!": "The formula divides by zero or by an empty cell.",
  "#VALUE!": "The formula was given something of the wrong kind, such as text for a number.",
  "#REF!": "The formula refers to cells that are not there any more.",
  "#NAME?": "The formula uses a name or a function that this workbook does not know.",
  "#NUM!": "The formula has no result that is a number, or one that is too large.",
  "#N/A": "A value is not available to the formula.",
  "#SPILL!": "The results need cells that are not empty.",
  "#CALC!": "The formula gives an array that a cell cannot show.",
  "#BUSY!": "The result is being calculated.",
};

/** What an error means, in a sentence, where the function itself gave no reason. */
export function explainError(error: CellErrorCode): string {
  return EXPLANATIONS[error];
}
