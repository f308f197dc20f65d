import { Button } from "@fluentui/react-components";
import { postViewTexts } from "../../../locales/en/taskpane/post";
import type { ImportDraft, ImportResult } from "../../../workbook/actuals/prepare-import";
import type { TaskProps } from "../opened-case";
import { LinesAgainstPlan } from "./lines-against-plan";
import { ProblemTable } from "./problem-table";

const texts = postViewTexts.file;

interface ImportPreviewPartProps extends TaskProps {
  readonly draft: ImportDraft;
  readonly result: ImportResult;
  readonly onPost: () => void;
}

/** What posting would do: counts, problems, the lines against plan, and the button that does it. */
export function ImportPreviewPart(props: ImportPreviewPartProps) {
  const { draft, result, opened, reading, onPost } = props;
  const { preview } = result;
  const counts = [
    texts.accepted(preview.accepted),
    ...(preview.refused > 0 ? [texts.refused(preview.refused)] : []),
    ...(preview.warnings > 0 ? [texts.warnings(preview.warnings)] : []),
    ...(preview.formulaLikeNotes > 0 ? [texts.formulaLike(preview.formulaLikeNotes)] : []),
  ];
  return (
    <>
      <h2>{texts.previewTitle}</h2>
      <div role="status">
        <ul className="steps">
          {counts.map((count) => (
            <li key={count}>{count}</li>
          ))}
        </ul>
      </div>
      <ProblemTable preview={preview} draft={draft} />
      {preview.lines.length > 0 && (
        <LinesAgainstPlan
          lines={preview.lines}
          kinds={new Map(reading.lines.map(({ id, kind }) => [id, kind]))}
          culture={opened.culture}
        />
      )}
      <div className="submit">
        {preview.accepted === 0 ? (
          <p className="problem">{texts.nothing}</p>
        ) : (
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={opened.isBusy}
            onClick={onPost}
          >
            {postViewTexts.lines.submit(preview.accepted)}
          </Button>
        )}
        {preview.refused > 0 && <p className="problem small">{texts.refused(preview.refused)}</p>}
      </div>
    </>
  );
}
