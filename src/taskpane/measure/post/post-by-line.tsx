import { Button, Field, Input } from "@fluentui/react-components";
import { useRef, useState, type SubmitEvent } from "react";
import { postViewTexts } from "../../../locales/en/taskpane/post";
import { ChoiceField } from "../../choice-field";
import { Fold } from "../../fold";
import { shownNumber } from "../../shown-number";
import type { TaskProps } from "../opened-case";
import { periodLabel } from "../quarter-text";
import { LineField } from "./line-field";
import {
  kindTotals,
  periodChoices,
  periodLines,
  periodToPost,
  postingsOf,
  readEntries,
  type LineTexts,
  type PeriodChoice,
  type PeriodLine,
} from "./line-entries";
import type { PostOrder } from "./post-order";
import { TotalsTable } from "./totals-table";

const texts = postViewTexts.lines;

interface PostByLineProps extends TaskProps {
  readonly onPost: (order: PostOrder) => void;
}

/** One amount for each line of a period, beside its plan. */
export function PostByLine({ opened, reading, onPost }: PostByLineProps) {
  const { culture, isBusy } = opened;
  const [chosen, setChosen] = useState<number | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<number, LineTexts>>>({});
  const [note, setNote] = useState("");
  const [attempted, setAttempted] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const choices = periodChoices(reading);
  const period = chosen ?? periodToPost(choices);
  const isClosed = choices.some((one) => one.period === period && one.isClosed);
  const lines = periodLines(reading, period);
  const lineTexts = typed[period] ?? {};
  const { amounts, faults } = readEntries(lineTexts, culture);
  const setTexts = (next: LineTexts) => setTyped((now) => ({ ...now, [period]: next }));

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (faults.size > 0 || amounts.size === 0) {
      const [wanted = lines[0]?.line.id ?? ""] = faults.keys();
      form.current?.querySelector<HTMLInputElement>(`[name="${CSS.escape(wanted)}"]`)?.focus();
      return;
    }
    onPost({
      postings: postingsOf(lines, period, amounts, note),
      onPosted: () => {
        setTexts({});
        setNote("");
        setAttempted(false);
        setChosen(null);
      },
    });
  };

  if (reading.lines.length === 0) return <p>{texts.noLines}</p>;

  const field = (one: PeriodLine) => (
    <LineField
      key={one.line.id}
      line={one}
      text={lineTexts[one.line.id] ?? ""}
      fault={attempted ? faultText(faults.get(one.line.id), culture) : undefined}
      culture={culture}
      onChange={(text) => setTexts({ ...lineTexts, [one.line.id]: text })}
    />
  );
  const expected = lines.filter(({ plan, postings }) => plan !== 0 || postings > 0);
  const others = lines.filter((line) => !expected.includes(line));
  const group = (kind: "cost" | "benefit", title: string) => {
    const own = expected.filter(({ line }) => line.kind === kind);
    return (
      own.length > 0 && (
        <fieldset className="lines">
          <legend>{title}</legend>
          {own.map(field)}
        </fieldset>
      )
    );
  };

  return (
    <form className="stack" ref={form} noValidate onSubmit={submit}>
      <ChoiceField
        label={texts.period}
        value={period}
        choices={choices.map((one) => ({
          value: one.period,
          text: choiceText(one, periodLabel(one.period, reading.inputs.firstDay)),
        }))}
        onChange={setChosen}
      />
      <p className="quiet">
        {isClosed ? texts.correctionHint : texts.hint(reading.inputs.currency)}
      </p>
      {group("cost", texts.costs)}
      {group("benefit", texts.benefits)}
      {others.length > 0 && (
        <Fold title={texts.others(others.length)}>
          <div className="lines">{others.map(field)}</div>
        </Fold>
      )}
      <Field label={texts.note}>
        <Input value={note} autoComplete="off" onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className="submit">
        <TotalsTable totals={kindTotals(lines, amounts)} culture={culture} />
        <p className="problem" role="status">
          {attempted &&
            (faults.size > 0
              ? texts.faultCount(faults.size)
              : amounts.size === 0
                ? texts.none
                : "")}
        </p>
        <Button appearance="primary" size="large" type="submit" disabledFocusable={isBusy}>
          {amounts.size === 0 ? texts.submitNone : texts.submit(amounts.size)}
        </Button>
      </div>
    </form>
  );
}

function choiceText({ isClosed, missing }: PeriodChoice, name: string): string {
  if (isClosed) return texts.correction(name);
  return missing > 0 ? texts.missing(name, missing) : name;
}

function faultText(
  fault: "unreadable" | "tooLarge" | undefined,
  culture: TaskProps["opened"]["culture"],
): string | undefined {
  if (fault === undefined) return undefined;
  return fault === "tooLarge" ? texts.tooLarge : texts.fault(shownNumber(1234.5, culture, 2));
}
