import { Button } from "@fluentui/react-components";
import { measureTexts } from "../../../locales/en/measure";
import { reportsViewTexts as texts } from "../../../locales/en/taskpane/reports";
import { workbookTexts } from "../../../locales/en/workbook";
import { showReport, type ShownReport } from "../../../workbook/excel/measure";
import type { CloseRow } from "../../../workbook/template/case-content";
import { shownNumber } from "../../shown-number";
import { StageHeading } from "../../stage-heading";
import type { TaskProps } from "../opened-case";
import { FailureMessage } from "../operation-failure";
import { TaskPage } from "../task-page";
import { useOperation } from "../use-operation";
import { closeOf } from "./close-label";
import { ReturnChart } from "./return-chart";

/** Every close with its value; each can be shown in the sheets as it was reported. */
export function ReportsView({ opened, reading }: TaskProps) {
  const { state, start } = useOperation<ShownReport>(opened);
  const { reportClose } = reading.inputs;
  const closes = [...reading.closes].reverse();

  const show = (close: number) =>
    start((report) =>
      showReport(opened.edition, close, { report: (step) => report(measureTexts.steps[step]) }),
    );

  return (
    <TaskPage>
      <StageHeading>{texts.title}</StageHeading>
      <p>{texts.lead}</p>
      <div className="status-line" role="status">
        {state.stage === "working" && <p>{state.step ?? measureTexts.steps.find}</p>}
        {state.stage === "done" && state.result.differences.length > 0 && (
          <p className="problem">{texts.differences(state.result.differences.join(", "))}</p>
        )}
      </div>
      {state.stage === "failed" && <FailureMessage error={state.error} />}
      {closes.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <ReturnChart closes={reading.closes} culture={opened.culture} />
          <h2>{texts.closes}</h2>
          <ul className="rows closes">
            {closes.map((row) => {
              const close = Number(row.close);
              const { label, title, day } = closeOf(reading, close);
              return (
                <li key={close}>
                  <div>
                    <strong>{title}</strong> <span className="quiet">{remarks(row, day)}</span>
                    <br />
                    {texts.npv}{" "}
                    {typeof row.netPresentValue === "number"
                      ? shownNumber(row.netPresentValue, opened.culture)
                      : row.netPresentValue}
                  </div>
                  <Button
                    size="small"
                    aria-label={close === reportClose ? texts.shownOf(label) : texts.showOf(label)}
                    disabledFocusable={opened.isBusy || close === reportClose}
                    onClick={() => show(close)}
                  >
                    {close === reportClose ? texts.shown : texts.show}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </TaskPage>
  );
}

function remarks({ status }: CloseRow, day: string): string {
  const isPartial = status === workbookTexts.history.status.partial;
  return [...(day === "" ? [] : [texts.asOf(day)]), ...(isPartial ? [texts.partial] : [])].join(
    ", ",
  );
}
