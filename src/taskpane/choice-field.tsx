import { Field, Select } from "@fluentui/react-components";

interface ChoiceFieldProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}

/** One labelled list to choose from. */
export function ChoiceField<Value extends string | number>({
  label,
  value,
  choices,
  onChange,
}: ChoiceFieldProps<Value>) {
  return (
    <Field label={label}>
      <Select
        className="choice"
        value={value}
        onChange={(_, { value: chosen }) => {
          const choice = choices.find((one) => String(one.value) === chosen);
          if (choice !== undefined) onChange(choice.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
