import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { measureViewTexts as texts } from "../../locales/en/taskpane/measure";
import { Details } from "../details";
import { Kept } from "../kept";
import type { NumberCulture } from "../number-text";
import type { Cases } from "../use-cases";
import { CaseView } from "./case-view";
import "./measure.css";
import { NoCase } from "./no-case";
import { FailureMessage } from "./operation-failure";

interface MeasureViewProps {
  readonly cases: Cases;
  /** Looks for cases anew. */
  readonly look: () => void;
  readonly culture: NumberCulture;
  readonly isShown: boolean;
}

/** The quarterly system: the cases in the workbook, one of them opened. */
export function MeasureView({ cases, look, culture, isShown }: MeasureViewProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  if (cases.stage === "looking") return <Spinner label={texts.looking} />;
  if (cases.stage === "failed") {
    return (
      <div className="stack">
        <h1 className="title">{texts.lookFailed}</h1>
        <FailureMessage error={cases.error} />
        <div className="row">
          <Button onClick={look}>{texts.operation.retry}</Button>
        </div>
        <Details title={texts.operation.details} error={cases.error} />
      </div>
    );
  }

  const found = cases.cases;
  const opened = found.find(({ edition }) => edition === chosen) ?? found[0];
  if (opened === undefined) return <NoCase onLook={look} />;
  return found.map((one) => (
    <Kept key={one.edition} isShown={one === opened}>
      <CaseView
        found={one}
        others={found}
        onChoose={setChosen}
        look={look}
        culture={culture}
        isShown={isShown && one === opened}
        isBusy={isBusy}
        onBusy={setIsBusy}
      />
    </Kept>
  ));
}
