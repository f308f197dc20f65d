import { gateViewTexts as texts } from "../../../locales/en/taskpane/gate";
import type { CaseReading } from "../../../workbook/excel/measure";
import { dayText } from "../quarter-text";

/** The gates that have been decided, each with when and what. */
export function DecidedGates({ gates }: Pick<CaseReading, "gates">) {
  const decided = gates.filter(({ passedOn }) => passedOn !== undefined && passedOn !== "");
  if (decided.length === 0) return <p className="quiet">{texts.none}</p>;
  return (
    <ul className="rows">
      {decided.map(({ gate, name, decision, passedOn, note }) => (
        <li key={gate}>
          <strong>{texts.titleOf(Number(gate), String(name ?? ""))}</strong>
          <span>
            {texts.decidedOn(
              String(decision ?? ""),
              typeof passedOn === "number" ? dayText(passedOn) : String(passedOn),
            )}
          </span>
          {note !== undefined && <span className="quiet">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
