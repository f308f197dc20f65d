import { postViewTexts } from "../../../locales/en/taskpane/post";
import {
  COLUMN_ROLES,
  REQUIRED_ROLES,
  type ColumnRole,
} from "../../../workbook/actuals/map-columns";
import type { ImportAnswers, ImportDraft } from "../../../workbook/actuals/prepare-import";
import { ChoiceField } from "../../choice-field";

const texts = postViewTexts.file;

/** In the list of columns: none of them. */
const NONE = -1;

interface ColumnChoicesProps {
  readonly draft: ImportDraft;
  readonly answers: ImportAnswers;
  readonly onAnswer: (answers: ImportAnswers) => void;
}

/** Which column of the file is what: as guessed, until it is changed. */
export function ColumnChoices({ draft, answers, onAnswer }: ColumnChoicesProps) {
  const { header, rows } = draft.table;
  const columns = header.cells.map((title, column) => {
    const sample = rows.find(({ cells }) => (cells[column] ?? "") !== "")?.cells[column] ?? "";
    return { value: column, text: texts.column(title, short(sample)) };
  });
  const none = (role: ColumnRole) => ({
    value: NONE,
    text: REQUIRED_ROLES.includes(role) ? texts.chooseColumn : texts.noColumn,
  });
  return (
    <fieldset className="group">
      <legend>{texts.columnsTitle}</legend>
      <p className="quiet small">{texts.columnsHint}</p>
      <div className="fields">
        {COLUMN_ROLES.map((role) => (
          <ChoiceField
            key={role}
            label={
              REQUIRED_ROLES.includes(role) ? texts.roles[role] : texts.optional(texts.roles[role])
            }
            value={draft.columns[role].column ?? NONE}
            choices={[none(role), ...columns]}
            onChange={(column) =>
              onAnswer({
                ...answers,
                columns: { ...answers.columns, [role]: column === NONE ? null : column },
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

const LONGEST_SAMPLE = 16;

function short(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}
