import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { addLines, MOST_LINES_ADDED, type LineTable } from "../../../workbook/excel/keep";
import { numberFromText } from "../../number-text";
import type { OpenedCase } from "../opened-case";
import { useOperation } from "../use-operation";
import { CountField } from "./count-field";
import { LinesOutcome, type ChangedLines } from "./lines-outcome";
import { TableField } from "./table-field";

const texts = keepViewTexts.lines;

/** Adds empty lines to a table. */
export function AddLinesPart({ opened }: { readonly opened: OpenedCase }) {
  const { edition, culture, isBusy } = opened;
  const { state, start } = useOperation<ChangedLines>(opened);
  const [table, setTable] = useState<LineTable>("costs");
  const [countText, setCountText] = useState("1");
  const count = numberFromText(countText, culture);
  const isCount =
    count !== null && Number.isInteger(count) && count >= 1 && count <= MOST_LINES_ADDED;

  return (
    <>
      <h2>{texts.addTitle}</h2>
      <div className="fields">
        <TableField value={table} onChange={setTable} />
        <CountField
          label={texts.count}
          text={countText}
          fault={isCount ? null : texts.countFault(MOST_LINES_ADDED)}
          onChange={setCountText}
        />
      </div>
      <div className="row">
        <Button
          disabledFocusable={isBusy || !isCount}
          onClick={() => {
            if (isCount) start((report) => addLines({ edition, table, count }, { report }));
          }}
        >
          {texts.add}
        </Button>
      </div>
      <LinesOutcome state={state} />
    </>
  );
}
