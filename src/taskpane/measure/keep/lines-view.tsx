import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { addLines, resetLine, type LineTable } from "../../../workbook/excel/keep";
import { ChoiceField } from "../../choice-field";
import { numberFromText } from "../../number-text";
import { StageHeading } from "../../stage-heading";
import type { TaskProps } from "../opened-case";
import { FailureMessage } from "../operation-failure";
import { PlaceLink } from "../place-link";
import { TaskPage } from "../task-page";
import { useOperation, type Operation } from "../use-operation";
import { CountField } from "./count-field";

const texts = keepViewTexts.lines;
const TABLES: readonly LineTable[] = ["costs", "benefits", "customers"];
const MOST_LINES = 100;

/** What came of it, and where to look. */
interface Changed {
  readonly summary: string;
  readonly sheet: string;
  readonly address: string;
}

/** Adds lines to the tables, and gives lines that were typed over their formulas back. */
export function LinesView({ opened, reading }: TaskProps) {
  const { state, start } = useOperation<Changed>(opened);
  const [table, setTable] = useState<LineTable>("costs");
  const [countText, setCountText] = useState("1");
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<"add" | "reset" | null>(null);

  const { edition } = opened;
  const count = numberFromText(countText, opened.culture);
  const isCount = count !== null && Number.isInteger(count) && count >= 1 && count <= MOST_LINES;
  const line = reading.lines.find(({ id }) => id === chosen) ?? reading.lines[0];

  const add = () => {
    if (!isCount) return;
    setWanted("add");
    start(async (report) => {
      const { summary, sheet, address } = await addLines({ edition, table, count }, { report });
      return { summary, sheet, address };
    });
  };
  const reset = () => {
    if (line === undefined) return;
    setWanted("reset");
    const wanted = { edition, table: tableOf(line.kind), line: line.id };
    start(async (report) => {
      const { summary, sheet } = await resetLine(wanted, { report });
      return { summary, sheet, address: `A${line.row}` };
    });
  };

  return (
    <TaskPage>
      <StageHeading>{texts.title}</StageHeading>
      <p>{texts.lead}</p>
      <h2>{texts.addTitle}</h2>
      <div className="fields">
        <ChoiceField
          label={texts.table}
          value={table}
          choices={TABLES.map((value) => ({ value, text: texts.tables[value] }))}
          onChange={setTable}
        />
        <CountField
          label={texts.count}
          text={countText}
          fault={isCount ? null : texts.countFault}
          onChange={setCountText}
        />
      </div>
      <div className="row">
        <Button disabledFocusable={opened.isBusy || !isCount} onClick={add}>
          {texts.add}
        </Button>
      </div>
      <Outcome state={wanted === "add" ? state : READY} />

      <h2>{texts.resetTitle}</h2>
      <p>{texts.resetLead}</p>
      {line === undefined ? (
        <p className="quiet">{texts.noLines}</p>
      ) : (
        <>
          <ChoiceField
            label={texts.line}
            value={line.id}
            choices={reading.lines.map(({ id, name }) => ({ value: id, text: `${id} ${name}` }))}
            onChange={setChosen}
          />
          <div className="row">
            <Button disabledFocusable={opened.isBusy} onClick={reset}>
              {texts.reset}
            </Button>
          </div>
          <Outcome state={wanted === "reset" ? state : READY} />
        </>
      )}
    </TaskPage>
  );
}

const READY: Operation<Changed> = { stage: "ready" };

/** Stands below the button that was pressed, which stays where it is. */
function Outcome({ state }: { readonly state: Operation<Changed> }) {
  return (
    <>
      <div role="status">
        {state.stage === "working" && <p>{state.step ?? keepViewTexts.working}</p>}
        {state.stage === "done" && (
          <p>
            <span className="done">{state.result.summary}</span>{" "}
            <PlaceLink sheet={state.result.sheet} address={state.result.address}>
              {texts.show}
            </PlaceLink>
          </p>
        )}
      </div>
      {state.stage === "failed" && <FailureMessage error={state.error} />}
    </>
  );
}

function tableOf(kind: "cost" | "benefit"): "costs" | "benefits" {
  return kind === "cost" ? "costs" : "benefits";
}
