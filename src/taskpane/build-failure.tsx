import { Button } from "@fluentui/react-components";
import { taskpaneTexts } from "../locales/en/taskpane";
import { BUILD_STEPS, BuildError } from "../workbook/excel/build-error";
import { Details } from "./details";
import { StageHeading } from "./stage-heading";

const texts = taskpaneTexts.build;

/** It only looks at the workbook. */
const [FIRST_STEP] = BUILD_STEPS;

interface BuildFailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

/** What went wrong, what is left of it (nothing), and the two ways on. */
export function BuildFailure({ error, onRetry, onBack }: BuildFailureProps) {
  return (
    <div className="stack">
      <StageHeading>{texts.failed}</StageHeading>
      <div className="message message-error" role="alert">
        {error instanceof BuildError ? (
          <>
            <p>{error.message}.</p>
            {error.step === FIRST_STEP && <p>{texts.nothingChanged}</p>}
          </>
        ) : (
          <p>{texts.unexpected}</p>
        )}
      </div>
      <div className="row">
        <Button appearance="primary" onClick={onRetry}>
          {texts.retry}
        </Button>
        <Button onClick={onBack}>{texts.back}</Button>
      </div>
      <Details title={texts.details} error={error} />
    </div>
  );
}
