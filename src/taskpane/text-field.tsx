import { Field, Input } from "@fluentui/react-components";
import { taskpaneTexts } from "../locales/en/taskpane";
import type { TextFieldName } from "./build-form-values";

const texts = taskpaneTexts.build.fields;

interface TextFieldProps {
  readonly name: TextFieldName;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

/** One labelled line of the form, with its fault below. */
export function TextField({ name, text, fault, onChange }: TextFieldProps) {
  const isText = name === "company" || name === "currency";
  return (
    <Field
      label={texts[name].label}
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
