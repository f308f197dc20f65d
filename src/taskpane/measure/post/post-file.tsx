import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { postViewTexts } from "../../../locales/en/taskpane/post";
import { ImportError } from "../../../workbook/actuals/import-error";
import { serialDay } from "../../../workbook/excel/measure";
import { Details } from "../../details";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import type { TaskProps } from "../opened-case";
import { PartHeading } from "../part-heading";
import { ColumnChoices } from "./column-choices";
import { FileSource } from "./file-source";
import { ImportPreviewPart } from "./import-preview-part";
import { importCaseOf } from "./import-case-of";
import { ImportQuestions } from "./import-questions";
import type { PostOrder } from "./post-order";
import { useImport } from "./use-import";

const texts = postViewTexts.file;

interface PostFileProps extends TaskProps {
  readonly onPost: (order: PostOrder) => void;
}

/** From a file or pasted rows to rows of the ledger: columns, how to read them, a preview, and posting. */
export function PostFile({ opened, reading, onPost }: PostFileProps) {
  const importCase = useMemo(() => importCaseOf(reading, serialDay(new Date())), [reading]);
  const control = useImport(importCase);
  const [pasted, setPasted] = useState("");
  const { current, clear } = control;

  if (importCase === null) return <p className="problem">{texts.noFirstDay}</p>;
  if (current.stage === "none") {
    return (
      <FileSource
        pasted={pasted}
        onPasted={setPasted}
        onFile={control.takeFile}
        onText={control.take}
      />
    );
  }
  if (current.stage === "unreadable") {
    const { name, error } = current;
    return (
      <div className="stack">
        <PartHeading>{texts.unreadable}</PartHeading>
        <div className="message" role="alert">
          <p>{name}</p>
          {error instanceof ImportError && <p>{error.message}.</p>}
        </div>
        {!(error instanceof ImportError) && (
          <Details title={measureViewTexts.operation.details} error={error} />
        )}
        <div className="row">
          <Button onClick={clear}>{texts.another}</Button>
        </div>
      </div>
    );
  }

  const { source, draft } = current;
  const { result, table } = draft;
  return (
    <div className="stack">
      <div className="row">
        <PartHeading>{texts.summary(source.name, table.rows.length)}</PartHeading>
        <Button size="small" onClick={clear}>
          {texts.another}
        </Button>
      </div>
      {table.blankRows > 0 && <p className="quiet">{texts.blank(table.blankRows)}</p>}
      {source.encoding === "windows-1252" && <p className="quiet">{texts.encoding}</p>}
      <ColumnChoices draft={draft} answers={control.answers} onAnswer={control.answer} />
      <ImportQuestions
        draft={draft}
        separators={current.separators}
        control={control}
        culture={opened.culture}
      />
      {result === null ? (
        <p role="status">{texts.open}</p>
      ) : (
        <ImportPreviewPart
          result={result}
          draft={draft}
          reading={reading}
          opened={opened}
          onPost={() =>
            onPost({
              postings: result.rows,
              onPosted: () => {
                clear();
                setPasted("");
              },
            })
          }
        />
      )}
    </div>
  );
}
