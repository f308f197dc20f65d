import { postViewTexts } from "../../../locales/en/taskpane/post";
import type { Convention } from "../../../workbook/actuals/find-convention";
import type { Separator } from "../../../workbook/actuals/find-separator";
import type { ImportAnswers, ImportDraft } from "../../../workbook/actuals/prepare-import";
import { DECIMAL_SIGNS, readAmount } from "../../../workbook/actuals/read-amount";
import { DATE_ORDERS, readDate, type DateOrder } from "../../../workbook/actuals/read-date";
import type { NumberCulture } from "../../number-text";
import { shownNumber } from "../../shown-number";
import { dayText } from "../quarter-text";
import { CheckField } from "../check-field";
import { QuestionField } from "../question-field";
import type { ImportControl } from "./use-import";

const texts = postViewTexts.file;

interface ImportQuestionsProps {
  readonly draft: ImportDraft;
  readonly separators: readonly Separator[];
  readonly control: Pick<ImportControl, "answers" | "answer" | "separator" | "separate">;
  readonly culture: NumberCulture;
}

/** What the file does not say by itself. A question stays when it is answered, to be answered otherwise. */
export function ImportQuestions(props: ImportQuestionsProps) {
  const { draft, separators, control, culture } = props;
  const { answers } = control;
  const { conventions, currencies, questions, result } = draft;
  const onAnswer = (more: ImportAnswers) => control.answer({ ...answers, ...more });
  const asksFirstRow =
    answers.firstRow !== undefined || questions.some(({ about }) => about === "first-row");
  const asksBeforeStart =
    answers.beforeStart !== undefined ||
    result?.preview.problemCounts.some(({ code }) => code === "period-before-start");

  const dateQuestion = (role: "period" | "postedOn", convention: Convention<DateOrder>) => {
    const answer = role === "period" ? "periodOrder" : "postedOnOrder";
    return (
      convention.choice === null && (
        <QuestionField
          label={texts.dateOrder[role]}
          hint={contradiction(convention)}
          value={answers[answer] ?? null}
          choices={DATE_ORDERS.map((order) => ({
            value: order,
            text: meaning(texts.dateOrder[order], convention, (text) => {
              const day = readDate(text, order);
              return day === null ? null : dayText(day);
            }),
          }))}
          onChange={(order) => onAnswer({ [answer]: order })}
        />
      )
    );
  };

  return (
    <>
      {separators.length > 1 && (
        <QuestionField
          label={texts.separator.label}
          value={control.separator}
          choices={separators.map((one) => ({ value: one, text: texts.separator[one] }))}
          onChange={control.separate}
        />
      )}
      {asksFirstRow && (
        <QuestionField
          label={texts.firstRow.label}
          value={answers.firstRow ?? null}
          choices={(["titles", "data"] as const).map((one) => ({
            value: one,
            text: texts.firstRow[one],
          }))}
          onChange={(firstRow) => onAnswer({ firstRow, columns: {} })}
        />
      )}
      {conventions.decimalSign.choice === null && (
        <QuestionField
          label={texts.decimalSign.label}
          hint={contradiction(conventions.decimalSign)}
          value={answers.decimalSign ?? null}
          choices={DECIMAL_SIGNS.map((sign) => ({
            value: sign,
            text: meaning(texts.decimalSign[sign], conventions.decimalSign, (text) => {
              const amount = readAmount(text, sign);
              return amount === null ? null : exactNumber(amount, culture);
            }),
          }))}
          onChange={(decimalSign) => onAnswer({ decimalSign })}
        />
      )}
      {dateQuestion("period", conventions.periodOrder)}
      {dateQuestion("postedOn", conventions.postedOnOrder)}
      {currencies.length > 1 && (
        <QuestionField
          label={texts.currencies.label(currencies.join(", "))}
          value={answers.mixedCurrencies ?? null}
          choices={[{ value: "accept", text: texts.currencies.accept }]}
          onChange={(mixedCurrencies) => onAnswer({ mixedCurrencies })}
        />
      )}
      {asksBeforeStart && (
        <CheckField
          label={texts.beforeStart}
          isChecked={answers.beforeStart === "initial"}
          onChange={(isChecked) => onAnswer({ beforeStart: isChecked ? "initial" : "refuse" })}
        />
      )}
    </>
  );
}

/** "Point: 1,234 is 1,234.00", by the first example that can be read so. */
function meaning<Choice>(
  name: string,
  { examples }: Convention<Choice>,
  read: (text: string) => string | null,
): string {
  for (const example of examples) {
    const shown = read(example);
    if (shown !== null) return texts.reads(name, example, shown);
  }
  return name;
}

function contradiction<Choice>({ basis, examples }: Convention<Choice>): string | undefined {
  const [one = "", other = ""] = examples;
  return basis === "contradictory" ? texts.contradictory(one, other) : undefined;
}

/** With the three decimals that a group of thousands would be. */
function exactNumber(amount: number, culture: NumberCulture): string {
  return shownNumber(amount, culture, Number.isInteger(amount) ? 0 : 3);
}
