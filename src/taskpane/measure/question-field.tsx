import { Radio, RadioGroup } from "@fluentui/react-components";
import { useId } from "react";

interface QuestionFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Null while it is not answered. */
  readonly value: Value | null;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}

/** A question with few answers, all of them in view. */
export function QuestionField<Value extends string>(props: QuestionFieldProps<Value>) {
  const { label, hint, value, choices, onChange } = props;
  const id = useId();
  return (
    <div className={`group question ${value === null ? "question-open" : ""}`}>
      <span id={id}>{label}</span>
      {hint !== undefined && <span className="quiet small">{hint}</span>}
      <RadioGroup
        aria-labelledby={id}
        value={value ?? ""}
        onChange={(_, { value: chosen }) => {
          const choice = choices.find((one) => one.value === chosen);
          if (choice !== undefined) onChange(choice.value);
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.text} />
        ))}
      </RadioGroup>
    </div>
  );
}
