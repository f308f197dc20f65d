import { Input } from "@fluentui/react-components";
import { useId } from "react";
import { postViewTexts } from "../../../locales/en/taskpane/post";
import type { NumberCulture } from "../../number-text";
import { shownNumber } from "../../shown-number";
import type { PeriodLine } from "./line-entries";

const texts = postViewTexts.lines;

interface LineFieldProps {
  readonly line: PeriodLine;
  readonly text: string;
  readonly fault: string | undefined;
  readonly culture: NumberCulture;
  readonly onChange: (text: string) => void;
}

/** The amount of a line, beside what was planned and what is posted already. */
export function LineField({ line, text, fault, culture, onChange }: LineFieldProps) {
  const id = useId();
  const { plan, posted, postings } = line;
  const before = [
    texts.plan(shownNumber(plan, culture)),
    ...(postings > 0 ? [texts.posted(shownNumber(posted, culture))] : []),
  ];
  return (
    <div className="line">
      <label htmlFor={id}>
        <span className="quiet">{line.line.id}</span> {line.line.name}
      </label>
      <Input
        id={id}
        className="amount"
        name={line.line.id}
        value={text}
        autoComplete="off"
        inputMode="decimal"
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={`${id}-plan ${id}-fault`}
        onChange={(_, { value }) => onChange(value)}
      />
      <span className="quiet small" id={`${id}-plan`}>
        {before.join(", ")}
      </span>
      <span className="problem small" id={`${id}-fault`}>
        {fault}
      </span>
    </div>
  );
}
