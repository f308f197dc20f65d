import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { measureTexts } from "../../../locales/en/measure";
import { closeViewTexts as texts } from "../../../locales/en/taskpane/close";
import {
  closePreflight,
  closeQuarter,
  serialDay,
  type ClosedQuarter,
  type Preflight,
} from "../../../workbook/excel/measure";
import { Fold } from "../../fold";
import { StageHeading } from "../../stage-heading";
import { CheckField } from "../check-field";
import type { TaskProps } from "../opened-case";
import { OperationFailure } from "../operation-failure";
import { OperationProgress } from "../operation-progress";
import { periodLabel, periodName } from "../quarter-text";
import { hashOfTask } from "../tasks";
import { TaskPage } from "../task-page";
import { useOperation } from "../use-operation";
import { CloseResult } from "./close-result";
import { PreflightList } from "./preflight-list";

/** From what is missing to the new report. */
export function CloseView({ opened, reading }: TaskProps) {
  const { state, start, reset } = useOperation<ClosedQuarter>(opened);
  const [note, setNote] = useState("");
  const [acceptsPartial, setAcceptsPartial] = useState(false);
  const [quarter, setQuarter] = useState(0);
  const preflight = closePreflight(reading, serialDay(new Date()));

  const close = (wanted: number, isPartial: boolean) => {
    setQuarter(wanted);
    start(async (report) => {
      const closed = await closeQuarter(
        opened.edition,
        { quarter: wanted, isPartial, ...(note.trim() === "" ? {} : { note: note.trim() }) },
        { seen: reading, report: (step) => report(measureTexts.steps[step]) },
      );
      setNote("");
      setAcceptsPartial(false);
      return closed;
    });
  };

  return (
    <TaskPage>
      {state.stage === "working" && (
        <OperationProgress title={texts.closing(periodName(quarter))} step={state.step} />
      )}
      {state.stage === "failed" && (
        <OperationFailure
          title={texts.failed(periodName(quarter))}
          error={state.error}
          onRetry={() => close(quarter, acceptsPartial)}
          onBack={reset}
        />
      )}
      {state.stage === "done" && (
        <CloseResult opened={opened} reading={reading} closed={state.result} onDone={reset} />
      )}
      {state.stage === "ready" && preflight.quarter === null && (
        <>
          <StageHeading>{texts.title}</StageHeading>
          <p>{texts.allClosed}</p>
        </>
      )}
      {state.stage === "ready" && preflight.quarter !== null && (
        <CloseForm
          preflight={preflight}
          quarter={preflight.quarter}
          opened={opened}
          reading={reading}
          note={note}
          onNote={setNote}
          acceptsPartial={acceptsPartial}
          onAcceptsPartial={setAcceptsPartial}
          onClose={close}
        />
      )}
    </TaskPage>
  );
}

interface CloseFormProps extends TaskProps {
  readonly preflight: Preflight;
  readonly quarter: number;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly acceptsPartial: boolean;
  readonly onAcceptsPartial: (accepts: boolean) => void;
  readonly onClose: (quarter: number, isPartial: boolean) => void;
}

function CloseForm(props: CloseFormProps) {
  const { preflight, quarter, opened, reading, note, acceptsPartial } = props;
  const [attempted, setAttempted] = useState(false);
  const { items, verdict } = preflight;
  const missing = items.filter(({ kind }) => kind === "missingActual");
  const others = items.filter(({ kind }) => kind !== "missingActual");
  const blocking = others.filter(({ severity }) => severity === "blocks");
  const isPartial = verdict === "partial";
  const name = periodName(quarter);

  return (
    <>
      <StageHeading>{texts.titleOf(periodLabel(quarter, reading.inputs.firstDay))}</StageHeading>
      <p>
        {texts.lead} {quarter === 1 && texts.firstLead}
      </p>
      {items.length === 0 ? (
        <p className="done">{texts.ready}</p>
      ) : (
        <>
          <h2>{texts.before}</h2>
          <p>{texts.verdict[verdict]}</p>
        </>
      )}
      <PreflightList items={blocking} />
      {missing.length > 0 && (
        <div className="item item-partial">
          <span className="tag">{texts.severity.partial}</span>
          <p>{texts.missing(missing.length)}</p>
          <Fold title={texts.missingWhich}>
            <ul className="steps">
              {missing.map(({ what }) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </Fold>
          <p className="quiet">{texts.missingRemedy}</p>
          <div className="row">
            <Button as="a" appearance="primary" href={hashOfTask("post")}>
              {texts.post}
            </Button>
          </div>
        </div>
      )}
      <PreflightList items={others.filter((item) => !blocking.includes(item))} />
      {verdict !== "blocked" && (
        <>
          {isPartial && (
            <CheckField
              label={texts.acceptPartial}
              isChecked={acceptsPartial}
              onChange={props.onAcceptsPartial}
            />
          )}
          <Field label={texts.note}>
            <Input
              value={note}
              autoComplete="off"
              onChange={(_, { value }) => props.onNote(value)}
            />
          </Field>
          <div className="submit">
            <p className="problem" role="status">
              {attempted && isPartial && !acceptsPartial && texts.confirmFirst}
            </p>
            <Button
              appearance={isPartial ? "secondary" : "primary"}
              size="large"
              disabledFocusable={opened.isBusy}
              onClick={() => {
                setAttempted(true);
                if (!isPartial || acceptsPartial) props.onClose(quarter, isPartial);
              }}
            >
              {isPartial ? texts.submitPartial(name) : texts.submit(name)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
