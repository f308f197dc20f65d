import { useContext, useMemo, useState, type KeyboardEvent } from "react";
import type { WorkbookModel } from "../../engine/model";
import type { Editing } from "../session/session";
import { callAtCaret, wordAtCaret } from "./caret";
import { type FunctionHelp, parameterAt, type Suggestion, suggestions } from "./function-help";
import { FunctionHelpContext } from "./function-help-context";
import { complete, type EditedText } from "./pointing";

/** What the page offers while a formula is typed. */
export interface Assistance {
  readonly offered: readonly Suggestion[];
  readonly marked: number;
  readonly call: { readonly help: FunctionHelp; readonly parameter: number } | null;
  /** Handles the keys of the list; true when the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly accept: (suggestion: Suggestion) => void;
}

/** Suggestions for the word at the caret, and help for the call around it. */
export function useAssistance(
  editing: Editing | null,
  model: WorkbookModel,
  onEdit: (edited: EditedText) => void,
): Assistance {
  const functions = useContext(FunctionHelpContext);
  const names = useMemo(() => definedNames(model), [model]);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [choice, setChoice] = useState({ word: "", index: 0 });

  const word =
    editing === null || editing.start !== editing.end || editing.pointed !== null
      ? null
      : wordAtCaret(editing.text, editing.start);
  const isClosed = word === null || closedFor === editing?.text;
  const found = isClosed ? [] : suggestions(word.text, functions, names);
  // A word that is complete already needs no list in the way of Enter.
  const offered =
    found.length === 1 && found[0]?.kind !== "function" && found[0]?.name === word?.text
      ? []
      : found;
  const marked = choice.word === word?.text ? Math.min(choice.index, offered.length - 1) : 0;

  const at = editing === null ? null : callAtCaret(editing.text, editing.start);
  const help = functions.find(({ name }) => name.toUpperCase() === at?.name);
  const call =
    at === null || help === undefined ? null : { help, parameter: parameterAt(help, at.argument) };

  function accept(suggestion: Suggestion): void {
    if (editing === null || word === null) return;
    onEdit(complete(editing, word.start, suggestion.name, suggestion.kind === "function"));
  }

  function onKey(event: KeyboardEvent): boolean {
    const suggestion = offered[marked];
    if (suggestion === undefined || word === null) return false;
    const mark = (index: number) => setChoice({ word: word.text, index });
    if (event.key === "ArrowDown") mark((marked + 1) % offered.length);
    else if (event.key === "ArrowUp") mark((marked - 1 + offered.length) % offered.length);
    else if (event.key === "Tab") accept(suggestion);
    else if (event.key === "Escape") setClosedFor(editing?.text ?? null);
    else return false;
    event.preventDefault();
    return true;
  }

  return { offered, marked, call, onKey, accept };
}

function definedNames(model: WorkbookModel): Suggestion[] {
  const names = model.names
    .filter(({ visible }) => visible)
    .map(({ name, formula }) => ({ name, description: formula, kind: "name" as const }));
  const tables = model.sheets.flatMap(({ tables, name: sheetName }) =>
    tables.map(({ name }) => ({
      name,
      description: `Table on ${sheetName}`,
      kind: "table" as const,
    })),
  );
  return [...names, ...tables].map((one) => ({ ...one, isAddin: false }));
}
