import { taskpaneTexts } from "../locales/en/taskpane";
import type { ExampleOutcome } from "../workbook/excel/insert-example";

const texts = taskpaneTexts.functions;

export interface ExampleMessage {
  readonly text: string;
  readonly done: boolean;
}

/** What to tell after an attempt to insert an example, and what to do about it. */
export function exampleMessage(
  outcome: ExampleOutcome | { readonly outcome: "refused"; readonly error: unknown },
): ExampleMessage {
  switch (outcome.outcome) {
    case "inserted":
      return { done: true, text: texts.inserted(outcome.address) };
    case "occupied":
      return { done: false, text: texts.occupied(outcome.cell, outcome.rows, outcome.columns) };
    case "protected":
      return { done: false, text: texts.protected(outcome.sheet) };
    case "no room":
      return { done: false, text: texts.noRoom(outcome.rows, outcome.columns) };
    case "refused":
      return { done: false, text: texts.refused(codeOf(outcome.error)) };
  }
}

/** Excel's messages come in the language of Excel; its codes do not. */
function codeOf(error: unknown): string {
  if (error instanceof Error) return "code" in error ? String(error.code) : error.message;
  return String(error);
}
