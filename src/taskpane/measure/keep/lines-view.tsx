import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { StageHeading } from "../../stage-heading";
import type { TaskProps } from "../opened-case";
import { FailureMessage } from "../operation-failure";
import { TaskPage } from "../task-page";
import { AddLinesPart } from "./add-lines-part";
import { RemoveLinePart } from "./remove-line-part";
import { ResetLinePart } from "./reset-line-part";
import { useTableLines } from "./use-table-lines";

const texts = keepViewTexts.lines;

interface LinesViewProps extends TaskProps {
  readonly isShown: boolean;
}

/** Adds lines to the tables, takes lines away, and gives those that were typed over their formulas back. */
export function LinesView({ opened, reading, isShown }: LinesViewProps) {
  const found = useTableLines(opened.edition, reading, isShown);
  return (
    <TaskPage>
      <StageHeading>{texts.title}</StageHeading>
      <p>{texts.lead}</p>
      <AddLinesPart opened={opened} />
      {found.stage === "looking" && <p role="status">{texts.looking}</p>}
      {found.stage === "failed" && <FailureMessage error={found.error} />}
      {found.stage === "found" && (
        <>
          <ResetLinePart opened={opened} lines={found.lines} />
          <RemoveLinePart opened={opened} lines={found.lines} />
        </>
      )}
    </TaskPage>
  );
}
