import { Button, ProgressBar } from "@fluentui/react-components";
import { measureViewTexts } from "../../locales/en/taskpane/measure";
import { StageHeading } from "../stage-heading";

const texts = measureViewTexts.operation;

interface OperationProgressProps {
  readonly title: string;
  /** What is done at the moment; null before it has begun. */
  readonly step: string | null;
  /** Stops at the next step; only of what can be stopped. */
  readonly onStop?: () => void;
}

/** What an operation is doing. */
export function OperationProgress({ title, step, onStop }: OperationProgressProps) {
  return (
    <>
      <StageHeading>{title}</StageHeading>
      <ProgressBar aria-label={title} />
      <p role="status">{step ?? texts.waiting}</p>
      <p className="quiet">{texts.leave}</p>
      {onStop && (
        <div className="row">
          <Button onClick={onStop}>{texts.stop}</Button>
        </div>
      )}
    </>
  );
}
