import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { measureViewTexts } from "../../locales/en/taskpane/measure";
import { serialDay, type CaseReading } from "../../workbook/excel/measure";
import { nextStep } from "./next-step";
import { hashOfTask } from "./tasks";

/** The one step that comes next. While a past report is shown, that is going back to now. */
export function NextStepButton({ reading }: { readonly reading: CaseReading }) {
  const reason = useId();
  if (reading.inputs.reportClose !== null) return null;
  const { task, action, why } = nextStep(reading, serialDay(new Date()));
  return (
    <div className="next">
      <h2>{measureViewTexts.home.next}</h2>
      <Button
        as="a"
        appearance="primary"
        size="large"
        href={hashOfTask(task)}
        aria-describedby={reason}
      >
        {action}
      </Button>
      <p className="quiet small" id={reason}>
        {why}
      </p>
    </div>
  );
}
