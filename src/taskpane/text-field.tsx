import { Field, Input } from "@fluentui/react-components";
import { taskpaneTexts } from "../locales/en/taskpane";
import type { TextFieldName } from "./build-form-values";

interface FieldTexts {
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
}

const fields: Record<TextFieldName, FieldTexts> = taskpaneTexts.build.fields;

interface TextFieldProps {
  readonly name: TextFieldName;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

/** One labelled line of the form; a fault takes the place of the hint. */
export function TextField({ name, text, fault, onChange }: TextFieldProps) {
  const { label, hint, unit } = fields[name];
  const isText = name === "company" || name === "currency";
  return (
    <Field
      label={unit === undefined ? label : `${label} (${unit})`}
      hint={fault === undefined ? (hint ?? null) : null}
      validationMessage={fault ?? null}
      validationState={fault === undefined ? "none" : "error"}
    >
      <Input
        name={name}
        value={text}
        autoComplete="off"
        inputMode={isText ? "text" : "decimal"}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}
