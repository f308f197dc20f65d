import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import {
  countKeptFormulas,
  restoreFormulas,
  shareFormulas,
  type RestoreReport,
  type ShareReport,
} from "../../../workbook/excel/keep";
import { StageHeading } from "../../stage-heading";
import type { OpenedCase } from "../opened-case";
import { OperationFailure } from "../operation-failure";
import { OperationProgress } from "../operation-progress";
import { TaskPage } from "../task-page";
import { useOperation } from "../use-operation";
import { RestoreResult } from "./restore-result";

const texts = keepViewTexts.share;

type Outcome =
  | { readonly kind: "share"; readonly report: ShareReport }
  | { readonly kind: "restore"; readonly report: RestoreReport };

/** Freezes CRM formulas to their values for people without the add-in, and brings them back. */
export function ShareView({
  opened,
  isShown,
}: {
  readonly opened: OpenedCase;
  readonly isShown: boolean;
}) {
  const { state, start, reset, stop } = useOperation<Outcome>(opened);
  const [wanted, setWanted] = useState<Outcome["kind"]>("share");
  const kept = useKeptCount(isShown, state.stage);

  const share = () => {
    setWanted("share");
    start(async (report, signal) => ({
      kind: "share",
      report: await shareFormulas({ report, signal }),
    }));
  };
  const restore = (forgetChanged = false) => {
    setWanted("restore");
    start(async (report, signal) => ({
      kind: "restore",
      report: await restoreFormulas({ report, signal, forgetChanged }),
    }));
  };
  const isSharing = wanted === "share";

  return (
    <TaskPage>
      {state.stage === "working" && (
        <OperationProgress
          title={isSharing ? texts.sharing : texts.restoring}
          step={state.step}
          onStop={stop}
        />
      )}
      {state.stage === "failed" && (
        <OperationFailure
          title={isSharing ? texts.shareFailed : texts.restoreFailed}
          error={state.error}
          onRetry={isSharing ? share : () => restore()}
          onBack={reset}
        />
      )}
      {state.stage === "ready" && (
        <>
          <StageHeading>{texts.title}</StageHeading>
          <p>{texts.lead}</p>
          <p role="status">{keptText(kept)}</p>
          <div className="row">
            {typeof kept === "number" && kept > 0 ? (
              <>
                <Button
                  appearance="primary"
                  size="large"
                  disabledFocusable={opened.isBusy}
                  onClick={() => restore()}
                >
                  {texts.restore}
                </Button>
                <Button disabledFocusable={opened.isBusy} onClick={share}>
                  {texts.shareAgain}
                </Button>
              </>
            ) : (
              <Button
                appearance="primary"
                size="large"
                disabledFocusable={opened.isBusy || kept === "counting"}
                onClick={share}
              >
                {texts.share}
              </Button>
            )}
          </div>
        </>
      )}
      {state.stage === "done" && (
        <>
          {state.result.kind === "share" ? (
            <SharedResult report={state.result.report} />
          ) : (
            <RestoreResult
              report={state.result.report}
              isBusy={opened.isBusy}
              onForget={() => restore(true)}
            />
          )}
          <div className="row">
            <Button onClick={reset}>{measureViewTexts.done}</Button>
          </div>
        </>
      )}
    </TaskPage>
  );
}

function SharedResult({ report }: { readonly report: ShareReport }) {
  return (
    <>
      <StageHeading>{texts.shared}</StageHeading>
      <p role="status">{report.summary}</p>
    </>
  );
}

type KeptCount = number | "counting" | "unknown";

/** How many formulas are frozen, counted when the view is entered and after each operation. */
function useKeptCount(isShown: boolean, stage: string): KeptCount {
  const [kept, setKept] = useState<KeptCount>("counting");
  useEffect(() => {
    if (!isShown || stage === "working") return;
    countKeptFormulas().then(setKept, () => setKept("unknown"));
  }, [isShown, stage]);
  return kept;
}

function keptText(kept: KeptCount): string {
  if (kept === "counting") return texts.counting;
  if (kept === "unknown") return texts.countFailed;
  return kept === 0 ? texts.notShared : texts.kept(kept);
}
