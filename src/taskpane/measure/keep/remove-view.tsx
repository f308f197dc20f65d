import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import { planRemoval, removeCase, type Removal } from "../../../workbook/excel/keep";
import { Fold } from "../../fold";
import { StageHeading } from "../../stage-heading";
import { CheckField } from "../check-field";
import type { OpenedCase } from "../opened-case";
import { OperationFailure } from "../operation-failure";
import { OperationProgress } from "../operation-progress";
import { hashOfTask } from "../tasks";
import { TaskPage } from "../task-page";
import { useOperation } from "../use-operation";
import { CellList } from "./cell-list";

const texts = keepViewTexts.remove;

type Outcome =
  | { readonly kind: "looked"; readonly removal: Removal }
  | { readonly kind: "removed"; readonly summary: string };

/** Takes a case out of the workbook: the first press names what goes, the second does it. */
export function RemoveView({ opened }: { readonly opened: OpenedCase }) {
  const { state, start, reset } = useOperation<Outcome>(opened);
  const [wanted, setWanted] = useState<{ removal: Removal; evenIfReferred: boolean } | null>(null);

  const look = () => {
    setWanted(null);
    start(async () => ({ kind: "looked", removal: await planRemoval(opened.edition) }));
  };
  const remove = (removal: Removal, evenIfReferred: boolean) => {
    setWanted({ removal, evenIfReferred });
    // Read anew, the case would be gone, and with it the view that says so.
    start(
      async (report) => ({
        kind: "removed",
        summary: await removeCase(removal, { evenIfReferred, report }),
      }),
      false,
    );
  };

  return (
    <TaskPage>
      {state.stage === "working" && (
        <OperationProgress
          title={wanted === null ? texts.looking : texts.removing}
          step={state.step}
        />
      )}
      {state.stage === "failed" && (
        <OperationFailure
          title={texts.failed}
          error={state.error}
          onRetry={() => (wanted === null ? look() : remove(wanted.removal, wanted.evenIfReferred))}
          onBack={reset}
        />
      )}
      {state.stage === "ready" && (
        <>
          <StageHeading>{texts.title}</StageHeading>
          <p>{texts.lead}</p>
          <div className="row">
            <Button size="large" disabledFocusable={opened.isBusy} onClick={look}>
              {texts.look}
            </Button>
          </div>
        </>
      )}
      {state.stage === "done" && state.result.kind === "looked" && (
        <RemovalForm
          removal={state.result.removal}
          isBusy={opened.isBusy}
          onRemove={remove}
          onKeep={reset}
        />
      )}
      {state.stage === "done" && state.result.kind === "removed" && (
        <>
          <StageHeading>{texts.done}</StageHeading>
          <p role="status">{state.result.summary}</p>
          <div className="row">
            <Button as="a" appearance="primary" href={hashOfTask(null)} onClick={reset}>
              {measureViewTexts.done}
            </Button>
          </div>
        </>
      )}
    </TaskPage>
  );
}

interface RemovalFormProps {
  readonly removal: Removal;
  readonly isBusy: boolean;
  readonly onRemove: (removal: Removal, evenIfReferred: boolean) => void;
  readonly onKeep: () => void;
}

function RemovalForm({ removal, isBusy, onRemove, onKeep }: RemovalFormProps) {
  const [evenIfReferred, setEvenIfReferred] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const { sheets, tables, names, keptFormulas, outside, warning } = removal;
  const isReferred = outside.length > 0;

  return (
    <>
      <StageHeading>{texts.goes}</StageHeading>
      <h2>{texts.sheets(sheets.length)}</h2>
      <p>{sheets.join(", ")}</p>
      <h2>{texts.tables(tables.length)}</h2>
      <p>{tables.join(", ")}</p>
      <Fold title={texts.names(names.length)}>
        <p className="small">{names.join(", ")}</p>
      </Fold>
      {keptFormulas > 0 && <p>{texts.kept(keptFormulas)}</p>}
      {isReferred && (
        <div className="message" role="alert">
          <p>{warning}</p>
          <h2>{texts.outside}</h2>
          <CellList cells={outside} remark={({ formula }) => formula} />
          <CheckField
            label={texts.evenIfReferred}
            isChecked={evenIfReferred}
            onChange={setEvenIfReferred}
          />
        </div>
      )}
      <p className="quiet">{texts.advice}</p>
      <div className="submit">
        <p className="problem" role="status">
          {attempted && isReferred && !evenIfReferred && texts.confirmFirst}
        </p>
        <Button
          size="large"
          className="danger"
          disabledFocusable={isBusy}
          onClick={() => {
            setAttempted(true);
            if (!isReferred || evenIfReferred) onRemove(removal, evenIfReferred);
          }}
        >
          {texts.submit(sheets.length)}
        </Button>
        <Button onClick={onKeep}>{texts.keep}</Button>
      </div>
    </>
  );
}
