import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { removeLine, type LineTable, type TableLine } from "../../../workbook/excel/keep";
import { ChoiceField } from "../../choice-field";
import { takeLostFocus } from "../../takes-focus";
import type { OpenedCase } from "../opened-case";
import { PartHeading } from "../part-heading";
import { useOperation } from "../use-operation";
import { LinesOutcome, type ChangedLines } from "./lines-outcome";
import { TableField } from "./table-field";

const texts = keepViewTexts.lines;

/** In the list of lines: none of them. */
const NONE = "";

interface RemoveLinePartProps {
  readonly opened: OpenedCase;
  readonly lines: readonly TableLine[];
}

/** Takes a line out of its table: the first press names it, the second does it. */
export function RemoveLinePart({ opened, lines }: RemoveLinePartProps) {
  const { edition, isBusy } = opened;
  const { state, start, reset } = useOperation<ChangedLines>(opened);
  const [table, setTable] = useState<LineTable>("costs");
  const [chosen, setChosen] = useState(NONE);
  const [isAsked, setIsAsked] = useState(false);
  const own = lines.filter((one) => one.table === table);
  const line = own.find((one) => one.line === chosen);

  const choose = (id: string) => {
    setChosen(id);
    setIsAsked(false);
    reset();
  };
  const remove = ({ line: id, row }: TableLine) => {
    start(async (report) => {
      const { summary, sheet } = await removeLine({ edition, table, line: id }, { report });
      setChosen(NONE);
      setIsAsked(false);
      return { summary, sheet, address: `A${row}` };
    });
  };

  return (
    <>
      <h2>{texts.removeTitle}</h2>
      <p>{texts.removeLead}</p>
      <TableField
        value={table}
        onChange={(next) => {
          setTable(next);
          choose(NONE);
        }}
      />
      <ChoiceField
        label={texts.lineToRemove}
        value={line?.line ?? NONE}
        choices={[
          { value: NONE, text: texts.chooseLine },
          ...own.map((one) => ({ value: one.line, text: texts.named(one.line, one.name) })),
        ]}
        onChange={choose}
      />
      {line?.stays != null && <p>{line.stays}.</p>}
      {line?.stays === null && !isAsked && (
        <div className="row">
          <Button ref={takeLostFocus} disabledFocusable={isBusy} onClick={() => setIsAsked(true)}>
            {texts.remove}
          </Button>
        </div>
      )}
      {line?.stays === null && isAsked && (
        <div className="message">
          <PartHeading>{texts.confirm(texts.named(line.line, line.name))}</PartHeading>
          <p>{texts.goes(line.sheet)}</p>
          <div className="row">
            <Button className="danger" disabledFocusable={isBusy} onClick={() => remove(line)}>
              {texts.confirmed(line.line)}
            </Button>
            <Button onClick={() => setIsAsked(false)}>{texts.keep}</Button>
          </div>
        </div>
      )}
      <LinesOutcome state={state} />
    </>
  );
}
