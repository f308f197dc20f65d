import { useMemo, useState } from "react";
import { decodeText, type Encoding } from "../../../workbook/actuals/decode-text";
import type { Separator } from "../../../workbook/actuals/find-separator";
import type { ImportCase } from "../../../workbook/actuals/import-case";
import {
  prepareImport,
  type ImportAnswers,
  type ImportDraft,
} from "../../../workbook/actuals/prepare-import";
import { readCsv, type CsvTable } from "../../../workbook/actuals/read-csv";

/** A text with rows: a file, or what was pasted. */
export interface ImportSource {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** What is known of the rows so far; what is left to ask is in the draft. */
export type Import =
  | { readonly stage: "none" }
  | { readonly stage: "unreadable"; readonly name: string; readonly error: unknown }
  | {
      readonly stage: "read";
      readonly source: ImportSource;
      readonly draft: ImportDraft;
      /** All that fit the text; more than one asks for a choice. */
      readonly separators: readonly Separator[];
    };

export interface ImportControl {
  readonly current: Import;
  readonly answers: ImportAnswers;
  /** Where the text left it open and the user has said it. */
  readonly separator: Separator | null;
  readonly take: (source: ImportSource) => void;
  readonly takeFile: (file: File) => void;
  /** Takes the place of all answers before. */
  readonly answer: (answers: ImportAnswers) => void;
  readonly separate: (separator: Separator) => void;
  readonly clear: () => void;
}

type Taken = ImportSource | { readonly name: string; readonly error: unknown } | null;

/** An import from its text to rows that can be posted, worked out anew with each answer. */
export function useImport(importCase: ImportCase | null): ImportControl {
  const [taken, setTaken] = useState<Taken>(null);
  const [separator, setSeparator] = useState<Separator | null>(null);
  const [answers, setAnswers] = useState<ImportAnswers>({});

  const first = useMemo(() => readTable(taken, null), [taken]);
  const table = useMemo(
    () => (separator === null ? first : readTable(taken, separator)),
    [taken, separator, first],
  );
  const current = useMemo(
    () => importOf(taken, first, table, importCase, answers),
    [taken, first, table, importCase, answers],
  );

  const take = (next: Taken) => {
    setTaken(next);
    setSeparator(null);
    setAnswers({});
  };
  return {
    current,
    answers,
    separator,
    take,
    takeFile: (file) => {
      sourceOf(file).then(take, (error: unknown) => take({ name: file.name, error }));
    },
    answer: setAnswers,
    separate: setSeparator,
    clear: () => take(null),
  };
}

async function sourceOf(file: File): Promise<ImportSource> {
  const { text, encoding } = decodeText(new Uint8Array(await file.arrayBuffer()));
  return { name: file.name, text, encoding };
}

type ReadTable = { readonly table: CsvTable } | { readonly error: unknown } | null;

function readTable(taken: Taken, separator: Separator | null): ReadTable {
  if (taken === null) return null;
  if ("error" in taken) return taken;
  try {
    return { table: readCsv(taken.text, separator ?? undefined) };
  } catch (error) {
    return { error };
  }
}

function importOf(
  taken: Taken,
  first: ReadTable,
  read: ReadTable,
  importCase: ImportCase | null,
  answers: ImportAnswers,
): Import {
  if (taken === null || first === null || read === null || importCase === null) {
    return { stage: "none" };
  }
  if ("error" in taken) return { stage: "unreadable", ...taken };
  if ("error" in first) return { stage: "unreadable", name: taken.name, error: first.error };
  if ("error" in read) return { stage: "unreadable", name: taken.name, error: read.error };
  return {
    stage: "read",
    source: taken,
    draft: prepareImport(read.table, importCase, answers),
    separators: first.table.fittingSeparators,
  };
}
