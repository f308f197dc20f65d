import { Button } from "@fluentui/react-components";
import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import { restoreFormulas, type RestoreReport } from "../../../workbook/excel/keep";
import type { OpenedCase } from "../opened-case";
import { FailureMessage } from "../operation-failure";
import { useOperation } from "../use-operation";
import { LeftFrozenList } from "./restore-result";

const texts = keepViewTexts.shared;

interface SharedBannerProps {
  readonly opened: OpenedCase;
  /** All formulas are back; the banner, and the button that was pressed, will be gone. */
  readonly onRestored: () => void;
}

/** Says that CRM formulas are values, for which closes and gates wait, and brings them back at once. */
export function SharedBanner({ opened, onRestored }: SharedBannerProps) {
  const { state, start } = useOperation<RestoreReport>(opened);
  const restore = (forgetChanged = false) =>
    start(async (report, signal) => {
      const restored = await restoreFormulas({ report, signal, forgetChanged });
      if (restored.left.length === 0 || forgetChanged) onRestored();
      return restored;
    });
  return (
    <aside className="banner" aria-label={measureViewTexts.tasks.share.name}>
      <p>
        <strong>{texts.state}</strong> {texts.waits}
      </p>
      {state.stage === "failed" && <FailureMessage error={state.error} />}
      <div className="row">
        <Button appearance="primary" disabledFocusable={opened.isBusy} onClick={() => restore()}>
          {keepViewTexts.share.restore}
        </Button>
        <span role="status">
          {state.stage === "working" && (state.step ?? keepViewTexts.share.restoring)}
          {state.stage === "done" && state.result.summary}
        </span>
      </div>
      {state.stage === "done" && (
        <LeftFrozenList
          left={state.result.left}
          isBusy={opened.isBusy}
          onForget={() => restore(true)}
        />
      )}
    </aside>
  );
}
