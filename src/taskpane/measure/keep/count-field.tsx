import { Field, Input } from "@fluentui/react-components";

interface CountFieldProps {
  readonly label: string;
  readonly text: string;
  readonly fault: string | null;
  readonly onChange: (text: string) => void;
}

/** A number of things, as typed, with its fault below. */
export function CountField({ label, text, fault, onChange }: CountFieldProps) {
  return (
    <Field
      label={label}
      validationMessage={fault}
      validationState={fault === null ? "none" : "error"}
    >
      <Input
        value={text}
        autoComplete="off"
        inputMode="numeric"
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}
