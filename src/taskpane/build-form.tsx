import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type SubmitEvent } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";
import { workbookTexts } from "../locales/en/workbook";
import { CURRENCY_POSITIONS, EXAMPLES, type CaseOptions } from "../workbook/template/options";
import { readForm, type FormValues, type TextFieldName } from "./build-form-values";
import { ChoiceField } from "./choice-field";
import type { NumberCulture } from "./number-text";
import { TextField } from "./text-field";

const texts = taskpaneTexts.build;

interface BuildFormProps {
  readonly values: FormValues;
  readonly culture: NumberCulture;
  /** Goes up each time the form should take the focus. */
  readonly focusRequest: number;
  readonly onChange: (values: FormValues) => void;
  readonly onSubmit: (options: CaseOptions) => void;
}

/** The few things a workbook is built from. Faults show at the first attempt, and from then on as one types. */
export function BuildForm({ values, culture, focusRequest, onChange, onSubmit }: BuildFormProps) {
  const [attempted, setAttempted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const promise = useId();
  const { options, faults } = readForm(values, culture);

  useEffect(() => {
    if (focusRequest > 0) focusInput(form.current, "input:checked");
  }, [focusRequest]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempted(true);
    const [firstFault] = faults;
    if (firstFault === undefined) onSubmit(options);
    else focusInput(form.current, `input[name=${firstFault}]`);
  };

  const textField = (name: TextFieldName) => (
    <TextField
      name={name}
      text={values[name]}
      fault={attempted && faults.includes(name) ? faultText(name, options) : undefined}
      onChange={(text) => onChange({ ...values, [name]: text })}
    />
  );

  return (
    <form className="stack" ref={form} noValidate onSubmit={submit}>
      <h1 className="title">{texts.title}</h1>
      <p>{texts.lead}</p>
      <RadioGroup
        aria-label={texts.example.label}
        className="choices"
        name="example"
        value={values.example ?? "none"}
        onChange={(_, { value }) =>
          onChange({ ...values, example: EXAMPLES.find((name) => name === value) ?? null })
        }
      >
        {EXAMPLES.map((name) => (
          <Radio
            key={name}
            value={name}
            label={<Choice name={texts.example[name]} hint={texts.example[`${name}Hint`]} />}
          />
        ))}
        <Radio
          value="none"
          label={<Choice name={texts.example.none} hint={texts.example.noneHint} />}
        />
      </RadioGroup>
      <div className="fields">
        {textField("company")}
        {textField("currency")}
        <ChoiceField
          label={texts.currencyPosition.label}
          value={values.currencyPosition}
          choices={CURRENCY_POSITIONS.map((position) => ({
            value: position,
            text: texts.currencyPosition[position](values.currency),
          }))}
          onChange={(currencyPosition) => onChange({ ...values, currencyPosition })}
        />
        <ChoiceField
          label={texts.firstMonth}
          value={values.firstMonth}
          choices={workbookTexts.inputs.months.map((text, index) => ({ value: index + 1, text }))}
          onChange={(firstMonth) => onChange({ ...values, firstMonth })}
        />
        {textField("firstYear")}
        {textField("horizon")}
        {textField("discountRate")}
        {textField("users")}
      </div>
      <div className="submit">
        <p className="problem" role="status">
          {attempted && faults.length > 0 && texts.faultCount(faults.length)}
        </p>
        <Button appearance="primary" size="large" type="submit" aria-describedby={promise}>
          {texts.submit}
        </Button>
        <p className="quiet small" id={promise}>
          {texts.promise}
        </p>
      </div>
    </form>
  );
}

function Choice({ name, hint }: { readonly name: string; readonly hint: string }) {
  return (
    <>
      <span className="choice-name">{name}</span>
      <span className="choice-hint quiet">{hint}</span>
    </>
  );
}

/** In words for this form; the rules themselves are those of the workbook's options. */
function faultText(field: TextFieldName, options: CaseOptions): string {
  const tooShortForExample =
    field === "horizon" && options.example !== null && options.horizon >= 1 && options.horizon < 3;
  return tooShortForExample ? texts.faults.horizonOfExample : texts.faults[field];
}

function focusInput(form: HTMLFormElement | null, selector: string): void {
  form?.querySelector<HTMLInputElement>(selector)?.focus();
}
