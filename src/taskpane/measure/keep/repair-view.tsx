import { Button } from "@fluentui/react-components";
import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { repairFormulas, type RepairReport } from "../../../workbook/excel/keep";
import { StageHeading } from "../../stage-heading";
import type { OpenedCase } from "../opened-case";
import { OperationFailure } from "../operation-failure";
import { OperationProgress } from "../operation-progress";
import { TaskPage } from "../task-page";
import { useOperation } from "../use-operation";
import { CellList } from "./cell-list";

const texts = keepViewTexts.repair;

/** Types CRM formulas anew that show #NAME?, and says what was found. */
export function RepairView({ opened }: { readonly opened: OpenedCase }) {
  const { state, start, reset, stop } = useOperation<RepairReport>(opened);
  const repair = () => start((report, signal) => repairFormulas({ report, signal }));

  return (
    <TaskPage>
      {state.stage === "working" && (
        <OperationProgress title={texts.working} step={state.step} onStop={stop} />
      )}
      {state.stage === "failed" && (
        <OperationFailure
          title={texts.failed}
          error={state.error}
          onRetry={repair}
          onBack={reset}
        />
      )}
      {state.stage === "ready" && (
        <>
          <StageHeading>{texts.title}</StageHeading>
          <p>{texts.lead}</p>
          <div className="row">
            <Button
              appearance="primary"
              size="large"
              disabledFocusable={opened.isBusy}
              onClick={repair}
            >
              {texts.submit}
            </Button>
          </div>
        </>
      )}
      {state.stage === "done" && (
        <>
          <StageHeading>{texts.done}</StageHeading>
          <p role="status">{state.result.summary}</p>
          {state.result.left.length > 0 && <h2>{texts.left}</h2>}
          <CellList
            cells={state.result.left}
            remark={({ formula, reason }) => `${texts.reason[reason]}: ${formula}`}
          />
          <div className="row">
            <Button onClick={repair} disabledFocusable={opened.isBusy}>
              {texts.again}
            </Button>
          </div>
        </>
      )}
    </TaskPage>
  );
}
