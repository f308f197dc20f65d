import { Button } from "@fluentui/react-components";
import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import type { RestoreReport } from "../../../workbook/excel/keep";
import { StageHeading } from "../../stage-heading";
import { CellList } from "./cell-list";

const texts = keepViewTexts.share;

interface RestoreResultProps {
  readonly report: RestoreReport;
  readonly isBusy: boolean;
  /** Keeps what people have put into the cells since. */
  readonly onForget: () => void;
}

/** What came back, and the cells that were changed meanwhile and therefore left alone. */
export function RestoreResult({ report, isBusy, onForget }: RestoreResultProps) {
  const { left, summary, restored } = report;
  return (
    <>
      <StageHeading>{restored > 0 ? texts.restored : texts.left}</StageHeading>
      <p role="status">{summary}</p>
      {left.length > 0 && restored > 0 && <h2>{texts.left}</h2>}
      <LeftFrozenList left={left} isBusy={isBusy} onForget={onForget} />
    </>
  );
}

interface LeftFrozenListProps extends Pick<RestoreResultProps, "isBusy" | "onForget"> {
  readonly left: RestoreReport["left"];
}

/** Formulas that did not come back, each with its cell and why. */
export function LeftFrozenList({ left, isBusy, onForget }: LeftFrozenListProps) {
  const isOurs = left.some(({ reason }) => reason !== "password");
  return (
    <>
      <CellList
        cells={left}
        remark={({ formula, reason }) => `${texts.reason[reason]}: ${formula}`}
      />
      {isOurs && (
        <div className="row">
          <Button disabledFocusable={isBusy} onClick={onForget}>
            {texts.forget}
          </Button>
        </div>
      )}
    </>
  );
}
