import { Button, Field, Input } from "@fluentui/react-components";
import { useRef, useState, type SubmitEvent } from "react";
import { measureTexts } from "../../../locales/en/measure";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import { reportsViewTexts } from "../../../locales/en/taskpane/reports";
import { reopenClose } from "../../../workbook/excel/measure";
import { StageHeading } from "../../stage-heading";
import { NextStepButton } from "../next-step-button";
import type { TaskProps } from "../opened-case";
import { OperationFailure } from "../operation-failure";
import { OperationProgress } from "../operation-progress";
import { periodName } from "../quarter-text";
import { hashOfTask } from "../tasks";
import { TaskPage } from "../task-page";
import { useOperation } from "../use-operation";
import { takenBack } from "./taken-back";

const texts = reportsViewTexts.reopen;

/** Takes back the last close, after saying what goes with it and asking why. */
export function ReopenView({ opened, reading }: TaskProps) {
  const { state, start, reset } = useOperation<number>(opened);
  const [reason, setReason] = useState("");
  const [close, setClose] = useState(0);

  const reopen = (wanted: number) => {
    setClose(wanted);
    start(async (report) => {
      await reopenClose(
        opened.edition,
        { close: wanted, reason: reason.trim() },
        { seen: reading, report: (step) => report(measureTexts.steps[step]) },
      );
      setReason("");
      return wanted;
    });
  };

  return (
    <TaskPage>
      {state.stage === "working" && (
        <OperationProgress title={texts.reopening(close)} step={state.step} />
      )}
      {state.stage === "failed" && (
        <OperationFailure
          title={texts.failed(close)}
          error={state.error}
          onRetry={() => reopen(close)}
          onBack={reset}
        />
      )}
      {state.stage === "done" && (
        <>
          <StageHeading>{texts.done(state.result)}</StageHeading>
          <p role="status">{texts.doneNext(periodName((reading.inputs.lastClosed ?? 0) + 1))}</p>
          <NextStepButton reading={reading} />
          <div className="row">
            <Button as="a" href={hashOfTask(null)} onClick={reset}>
              {measureViewTexts.done}
            </Button>
          </div>
        </>
      )}
      {state.stage === "ready" && (
        <ReopenForm
          opened={opened}
          reading={reading}
          reason={reason}
          onReason={setReason}
          onReopen={reopen}
        />
      )}
    </TaskPage>
  );
}

interface ReopenFormProps extends TaskProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onReopen: (close: number) => void;
}

function ReopenForm({ opened, reading, reason, onReason, onReopen }: ReopenFormProps) {
  const [attempted, setAttempted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const last = reading.closes.at(-1);
  if (last === undefined) {
    return (
      <>
        <StageHeading>{texts.title}</StageHeading>
        <p>{texts.none}</p>
      </>
    );
  }
  const close = Number(last.close);
  const isMissing = reason.trim() === "";

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (isMissing) form.current?.querySelector("input")?.focus();
    else onReopen(close);
  };

  return (
    <form className="stack" ref={form} noValidate onSubmit={submit}>
      <StageHeading>{texts.title}</StageHeading>
      <p>{texts.lead}</p>
      <h2>{texts.takenTitle}</h2>
      <ul className="steps">
        {takenBack(reading, opened.culture).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="quiet">{texts.stays}</p>
      <Field
        label={texts.reason}
        required
        validationMessage={attempted && isMissing ? texts.reasonMissing : null}
        validationState={attempted && isMissing ? "error" : "none"}
      >
        <Input value={reason} autoComplete="off" onChange={(_, { value }) => onReason(value)} />
      </Field>
      <div className="submit">
        <Button appearance="primary" size="large" type="submit" disabledFocusable={opened.isBusy}>
          {texts.submit(close)}
        </Button>
      </div>
    </form>
  );
}
