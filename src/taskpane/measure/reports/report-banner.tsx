import { Button } from "@fluentui/react-components";
import { measureTexts } from "../../../locales/en/measure";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import { showReport } from "../../../workbook/excel/measure";
import type { TaskProps } from "../opened-case";
import { FailureMessage } from "../operation-failure";
import { useOperation } from "../use-operation";
import { closeOf } from "./close-label";

const texts = measureViewTexts.report;

interface ReportBannerProps extends TaskProps {
  /** Now is shown again; the banner, and the button that was pressed, will be gone. */
  readonly onReturned: () => void;
}

/** Says in every view that a past report is shown, and leads back to now. */
export function ReportBanner({ opened, reading, onReturned }: ReportBannerProps) {
  const { state, start } = useOperation(opened);
  const { reportClose } = reading.inputs;
  if (reportClose === null) return null;

  const { label, day } = closeOf(reading, reportClose);
  const back = () =>
    start(async (report) => {
      await showReport(opened.edition, null, {
        report: (step) => report(measureTexts.steps[step]),
      });
      onReturned();
    });
  return (
    <aside className="banner" aria-label={measureViewTexts.tasks.reports.name}>
      <p>
        <strong>{texts.shown(label, day)}</strong> {texts.everySheet}
      </p>
      {state.stage === "failed" && <FailureMessage error={state.error} />}
      <div className="row">
        <Button appearance="primary" disabledFocusable={opened.isBusy} onClick={back}>
          {texts.back}
        </Button>
        <span role="status">{state.stage === "working" && texts.returning}</span>
      </div>
    </aside>
  );
}
