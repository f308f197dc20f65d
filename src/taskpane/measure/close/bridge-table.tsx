import { closeViewTexts as texts } from "../../../locales/en/taskpane/close";
import type { CloseRow } from "../../../workbook/template/case-content";
import type { NumberCulture } from "../../number-text";
import { shownChange, shownNumber } from "../../shown-number";
import { bridgeRows } from "./bridge-rows";

interface BridgeTableProps {
  readonly row: CloseRow;
  readonly culture: NumberCulture;
}

/** Why the net present value is no longer that of the report before. */
export function BridgeTable({ row, culture }: BridgeTableProps) {
  const rows = bridgeRows(row, row.close === 1);
  if (rows === null) return <p className="quiet">{texts.noBridge}</p>;
  return (
    <table className="numbers">
      <caption>{texts.bridgeTitle}</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">{texts.bridge.effect}</th>
          <th scope="col">{texts.bridge.amount}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, amount, kind }) => (
          <tr key={name} className={`bridge-${kind}`}>
            <th scope="row">{name}</th>
            <td>
              {kind === "effect" ? shownChange(amount, culture) : shownNumber(amount, culture)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
