import { Button } from "@fluentui/react-components";
import { measureViewTexts } from "../../locales/en/taskpane/measure";
import { measureTexts } from "../../locales/en/measure";
import { KeepError } from "../../workbook/excel/keep";
import { MEASURE_STEPS, MeasureError } from "../../workbook/excel/measure";
import { Details } from "../details";
import { StageHeading } from "../stage-heading";
import { CellList } from "./keep/cell-list";
import { PreflightList } from "./close/preflight-list";

const texts = measureViewTexts.operation;

interface OperationFailureProps {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Back to what was typed. */
  readonly onBack: () => void;
}

/** What went wrong and at which step, and the two ways on. */
export function OperationFailure({ title, error, onRetry, onBack }: OperationFailureProps) {
  return (
    <>
      <StageHeading>{title}</StageHeading>
      <FailureMessage error={error} />
      <div className="row">
        <Button appearance="primary" onClick={onRetry}>
          {texts.retry}
        </Button>
        <Button onClick={onBack}>{texts.back}</Button>
      </div>
      <Details title={texts.details} error={error} />
    </>
  );
}

/** The message of an error, with what stands in the way. */
export function FailureMessage({ error }: { readonly error: unknown }) {
  return (
    <div className="message" role="alert">
      {error instanceof MeasureError ? (
        <>
          <p>{error.message}.</p>
          <p>
            {texts.stoppedAt(measureTexts.steps[error.step])}{" "}
            {isBeforeAnyChange(error) && texts.nothingChanged}
          </p>
          <PreflightList items={error.items} />
        </>
      ) : error instanceof KeepError ? (
        <>
          <p>{error.message}.</p>
          <CellList cells={error.cells} />
        </>
      ) : (
        <p>{texts.unexpected}</p>
      )}
    </div>
  );
}

/** An error of a later step says itself what has become of the workbook. */
function isBeforeAnyChange({ step }: MeasureError): boolean {
  return MEASURE_STEPS.indexOf(step) < MEASURE_STEPS.indexOf("unlock");
}
