import { postViewTexts } from "../../../locales/en/taskpane/post";
import type { ImportPreview } from "../../../workbook/actuals/import-preview";
import type { ImportDraft } from "../../../workbook/actuals/prepare-import";
import type { RowProblem } from "../../../workbook/actuals/row-problem";

const texts = postViewTexts.file;

interface ProblemTableProps {
  readonly preview: ImportPreview;
  readonly draft: ImportDraft;
}

/** What is wrong with rows of the file or deserves a look, errors first. */
export function ProblemTable({ preview, draft }: ProblemTableProps) {
  if (preview.problems.length === 0) return null;
  return (
    <table className="problems small">
      <caption>{texts.problems}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.row}</th>
          <th scope="col">{texts.what}</th>
        </tr>
      </thead>
      <tbody>
        {preview.problems.map((problem, index) => (
          <tr key={index}>
            <td>{problem.row}</td>
            <td>
              <span className={`tag tag-${problem.severity}`}>{texts[problem.severity]}</span>{" "}
              <strong>{columnTitle(problem, draft)}</strong> {problem.message}
            </td>
          </tr>
        ))}
      </tbody>
      {preview.moreProblems > 0 && (
        <tfoot>
          <tr>
            <td />
            <td>{texts.more(preview.moreProblems)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** The title of the column in the file: that is what people look for. */
function columnTitle({ column }: RowProblem, { columns, table }: ImportDraft): string {
  if (column === null) return texts.wholeRow;
  const at = columns[column].column;
  return at === null ? texts.roles[column] : (table.header.cells[at] ?? texts.roles[column]);
}
