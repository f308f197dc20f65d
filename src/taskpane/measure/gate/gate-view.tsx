import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { gateViewTexts as texts } from "../../../locales/en/taskpane/gate";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import { measureTexts } from "../../../locales/en/measure";
import { workbookTexts } from "../../../locales/en/workbook";
import {
  gatePreflight,
  passGate,
  type CaseReading,
  type DecidedGate,
  type GateOrder,
} from "../../../workbook/excel/measure";
import { GATES } from "../../../workbook/template/history-layout";
import type { NumberCulture } from "../../number-text";
import { shownNumber, shownRate } from "../../shown-number";
import { StageHeading } from "../../stage-heading";
import { PreflightList } from "../close/preflight-list";
import { FigureList, type ShownFigure } from "../figure-list";
import type { TaskProps } from "../opened-case";
import { OperationFailure } from "../operation-failure";
import { OperationProgress } from "../operation-progress";
import { PlaceLink } from "../place-link";
import { QuestionField } from "../question-field";
import { periodName } from "../quarter-text";
import { hashOfTask } from "../tasks";
import { TaskPage } from "../task-page";
import { useOperation } from "../use-operation";
import { DecidedGates } from "./decided-gates";

/** The decision at the next gate, and those taken so far. */
export function GateView({ opened, reading }: TaskProps) {
  const { state, start, reset } = useOperation<DecidedGate>(opened);
  const [decision, setDecision] = useState<GateOrder["decision"]>("go");
  const [note, setNote] = useState("");
  const [order, setOrder] = useState<GateOrder | null>(null);
  const { history } = reading.sheets;

  const decide = (wanted: GateOrder) => {
    setOrder(wanted);
    start(async (report) => {
      const decided = await passGate(opened.edition, wanted, {
        seen: reading,
        report: (step) => report(measureTexts.steps[step]),
      });
      setNote("");
      setDecision("go");
      return decided;
    });
  };

  const gate = (reading.inputs.gateNow ?? -1) + 1;
  return (
    <TaskPage>
      {state.stage === "working" && (
        <OperationProgress title={texts.passing(order?.gate ?? gate)} step={state.step} />
      )}
      {state.stage === "failed" && (
        <OperationFailure
          title={texts.failed(order?.gate ?? gate)}
          error={state.error}
          onRetry={() => order && decide(order)}
          onBack={reset}
        />
      )}
      {state.stage === "done" && (
        <>
          <StageHeading>{doneText(state.result.gate, order?.decision ?? "go")}</StageHeading>
          <DecidedGates gates={reading.gates} />
          <div className="row">
            <Button as="a" appearance="primary" href={hashOfTask(null)} onClick={reset}>
              {measureViewTexts.done}
            </Button>
            <PlaceLink sheet={history.id} address="A1">
              {measureViewTexts.open(history.name)}
            </PlaceLink>
          </div>
        </>
      )}
      {state.stage === "ready" && (
        <>
          {gate < GATES ? (
            <GateForm
              gate={gate}
              opened={opened}
              reading={reading}
              decision={gate === 0 ? "go" : decision}
              onDecision={setDecision}
              note={note}
              onNote={setNote}
              onDecide={decide}
            />
          ) : (
            <>
              <StageHeading>{texts.title}</StageHeading>
              <p>{texts.allPassed}</p>
              <h2>{texts.decided}</h2>
              <DecidedGates gates={reading.gates} />
            </>
          )}
        </>
      )}
    </TaskPage>
  );
}

interface GateFormProps extends TaskProps {
  readonly gate: number;
  readonly decision: GateOrder["decision"];
  readonly onDecision: (decision: GateOrder["decision"]) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onDecide: (order: GateOrder) => void;
}

function GateForm(props: GateFormProps) {
  const { gate, opened, reading, decision, onDecision, note, onNote, onDecide } = props;
  const items = gatePreflight(reading, gate);
  const isBlocked = items.some(({ severity }) => severity === "blocks");
  const words = note.trim();

  return (
    <>
      <StageHeading>{texts.titleOf(gate, workbookTexts.history.gates[gate] ?? "")}</StageHeading>
      <p>{texts.lead[gate]}</p>
      <h2>{texts.records}</h2>
      <FigureList figures={recorded(reading, opened.culture)} />
      {items.length > 0 && <h2>{texts.before}</h2>}
      <PreflightList items={items} />
      {gate > 0 && (
        <>
          <h2>{texts.decided}</h2>
          <DecidedGates gates={reading.gates} />
        </>
      )}
      {!isBlocked && (
        <>
          {gate > 0 && (
            <QuestionField
              label={texts.decision.label}
              hint={texts.noGoHint}
              value={decision}
              choices={(["go", "no-go"] as const).map((value) => ({
                value,
                text: texts.decision[value],
              }))}
              onChange={onDecision}
            />
          )}
          <Field label={texts.note}>
            <Input value={note} autoComplete="off" onChange={(_, { value }) => onNote(value)} />
          </Field>
          <div className="submit">
            <Button
              appearance="primary"
              size="large"
              disabledFocusable={opened.isBusy}
              onClick={() => onDecide({ gate, decision, ...(words === "" ? {} : { note: words }) })}
            >
              {gate === 0 ? texts.submit.freeze : texts.submit[decision](gate)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function recorded({ measures, inputs }: CaseReading, culture: NumberCulture): ShownFigure[] {
  const money = (value: number) => shownNumber(value, culture);
  const { lastClosed, discountRate, users } = inputs;
  return [
    [texts.figure.npv, measures.npv.forecast, money],
    [texts.figure.toGo, measures.toGo.forecast, money],
    [texts.figure.roi, measures.roi.forecast, (value) => shownRate(value, culture)],
    [texts.figure.payback, measures.payback.forecast, (value) => shownNumber(value, culture, 1)],
    [texts.figure.rate, discountRate ?? undefined, (value) => shownRate(value, culture)],
    [texts.figure.users, users ?? undefined, money],
    [texts.figure.after, lastClosed ?? texts.noneClosed, periodName],
  ];
}

function doneText(gate: number, decision: GateOrder["decision"]): string {
  return gate === 0 ? texts.done.freeze : texts.done[decision](gate);
}
