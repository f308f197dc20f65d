import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { enter } from "./session/edit";
import { useSession, useSnapshot } from "./session/use-session";

/** An investment and what it brings back, to try a first formula on. */
const SAMPLE = ["-1000", "300", "400", "400", "300"];

/**
 * What to try first: below an empty sheet only, never in its cells, and at the lower edge so that
 * nothing moves when it goes.
 */
export function Hint({ focusGrid }: { readonly focusGrid: () => void }) {
  const session = useSession();
  const { sheet, model } = useSnapshot();
  const [isClosed, setClosed] = useState(false);
  const isEmpty = model.sheets.length === 1 && Object.keys(sheet.cells).length === 0;
  if (isClosed || !isEmpty) return null;

  function fillIn(): void {
    session.workbook.transaction("Sample cash flows", () => {
      SAMPLE.forEach((flow, index) => {
        enter(session, session.sheet, [{ row: 1 + index, column: 1 }], flow);
      });
    });
    session.select({ row: 7, column: 1, lastRow: 7, lastColumn: 1 });
    focusGrid();
  }

  return (
    <section className="hint" aria-label="What to try first">
      <p>
        <strong>Two ways to begin.</strong> Press <em>Build workbook</em> for a complete model of a
        published case. Or type a few cash flows and, below them, a formula such as{" "}
        <code>=CRM.NPV(10%, B2:B6)</code>: help appears as you type.{" "}
        <button type="button" className="link-button" onClick={fillIn}>
          Fill in sample cash flows
        </button>
      </p>
      <button
        type="button"
        className="icon-button"
        aria-label="Close this hint"
        onClick={() => {
          setClosed(true);
          focusGrid();
        }}
      >
        <DismissRegular />
      </button>
    </section>
  );
}
