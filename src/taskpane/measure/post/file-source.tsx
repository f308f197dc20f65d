import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { postViewTexts } from "../../../locales/en/taskpane/post";
import { MOST_BYTES, MOST_ROWS } from "../../../workbook/actuals/import-limits";
import { takeLostFocus } from "../../takes-focus";
import type { ImportSource } from "./use-import";

const texts = postViewTexts.file;

interface FileSourceProps {
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onText: (source: ImportSource) => void;
}

/** Where the rows come from: a file, or a paste. */
export function FileSource({ pasted, onPasted, onFile, onText }: FileSourceProps) {
  const id = useId();
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={`${id}-file`}>{texts.choose}</label>
        <input
          id={`${id}-file`}
          ref={takeLostFocus}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) onFile(file);
          }}
        />
        <p className="quiet small" id={`${id}-hint`}>
          {texts.chooseHint(MOST_BYTES, MOST_ROWS)}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-paste`}>{texts.paste}</label>
        <textarea
          id={`${id}-paste`}
          rows={6}
          wrap="off"
          spellCheck={false}
          value={pasted}
          onChange={({ currentTarget }) => onPasted(currentTarget.value)}
        />
      </div>
      <div className="row">
        <Button
          disabledFocusable={pasted.trim() === ""}
          onClick={() => {
            if (pasted.trim() === "") return;
            onText({ name: texts.pasted, text: pasted, encoding: "utf-8" });
          }}
        >
          {texts.read}
        </Button>
      </div>
    </div>
  );
}
