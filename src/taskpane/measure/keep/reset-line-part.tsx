import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { resetLine, type TableLine } from "../../../workbook/excel/keep";
import { ChoiceField } from "../../choice-field";
import { takeLostFocus, takesFocus } from "../../takes-focus";
import type { OpenedCase } from "../opened-case";
import { useOperation } from "../use-operation";
import { LinesOutcome, type ChangedLines } from "./lines-outcome";

const texts = keepViewTexts.lines;

interface ResetLinePartProps {
  readonly opened: OpenedCase;
  readonly lines: readonly TableLine[];
}

/** Gives a line that was typed over its formulas back. */
export function ResetLinePart({ opened, lines }: ResetLinePartProps) {
  const { edition, isBusy } = opened;
  const { state, start } = useOperation<ChangedLines>(opened);
  const [chosen, setChosen] = useState<string | null>(null);
  const typedOver = lines.filter((one) => one.typedOver > 0);
  const line = typedOver.find((one) => one.line === chosen) ?? typedOver[0];

  const reset = ({ table, line: id, row }: TableLine) => {
    if (table === "customers") return;
    start(async (report) => {
      const { summary, sheet } = await resetLine({ edition, table, line: id }, { report });
      return { summary, sheet, address: `A${row}` };
    });
  };

  return (
    <>
      <h2>{texts.resetTitle}</h2>
      {line === undefined ? (
        <p className="part" ref={takeLostFocus} {...takesFocus}>
          {texts.noneTypedOver}
        </p>
      ) : (
        <>
          <p>{texts.resetLead}</p>
          <ChoiceField
            label={texts.typedOverLine}
            value={line.line}
            choices={typedOver.map((one) => ({
              value: one.line,
              text: texts.typedOver(one.line, one.typedOver, one.name),
            }))}
            onChange={setChosen}
          />
          <div className="row">
            <Button disabledFocusable={isBusy} onClick={() => reset(line)}>
              {texts.reset}
            </Button>
          </div>
        </>
      )}
      <LinesOutcome state={state} />
    </>
  );
}
