import { Button } from "@fluentui/react-components";
import { closeViewTexts as texts } from "../../../locales/en/taskpane/close";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import { workbookTexts } from "../../../locales/en/workbook";
import type { ClosedQuarter } from "../../../workbook/excel/measure";
import { shownChange, shownNumber, shownRate } from "../../shown-number";
import { StageHeading } from "../../stage-heading";
import { FigureList, type ShownFigure } from "../figure-list";
import type { TaskProps } from "../opened-case";
import { PlaceLink } from "../place-link";
import { dayText, periodName } from "../quarter-text";
import { hashOfTask } from "../tasks";
import { furthestFromForecast } from "./accuracy-rows";
import { BridgeTable } from "./bridge-table";

interface CloseResultProps extends TaskProps {
  readonly closed: ClosedQuarter;
  readonly onDone: () => void;
}

const LINES_SHOWN = 5;

/** The new report: its figures, why they have changed, and how good the forecast was. */
export function CloseResult({ opened, reading, closed, onDone }: CloseResultProps) {
  const { culture } = opened;
  const { row, quarter } = closed;
  const asOf = typeof row.asOf === "number" ? dayText(row.asOf) : "";
  const isPartial = row.status === workbookTexts.history.status.partial;
  const money = (value: number) => shownNumber(value, culture);
  const figures: ShownFigure[] = [
    [texts.figure.npv, row.netPresentValue, money],
    [texts.figure.realised, row.realised, money],
    [texts.figure.toGo, row.toGo, money],
    [texts.figure.roi, row.returnOnInvestment, (value) => shownRate(value, culture)],
    [texts.figure.payback, row.payback, (value) => shownNumber(value, culture, 1)],
    [texts.figure.costPerUser, row.costPerUser, money],
    [texts.figure.equity, row.equity, money],
  ];
  const furthest = furthestFromForecast(reading, Number(row.close), LINES_SHOWN);

  return (
    <>
      <StageHeading>{texts.closed(periodName(quarter))}</StageHeading>
      <p role="status">{isPartial ? texts.closedPartial(asOf) : texts.closedAsOf(asOf)}</p>
      <h2>{texts.figures}</h2>
      <FigureList figures={figures} />
      <BridgeTable row={row} culture={culture} />
      <h2>{texts.accuracyTitle}</h2>
      <p>
        {typeof row.accuracy === "number"
          ? texts.accuracyOf(shownRate(row.accuracy, culture))
          : texts.accuracyUnknown}
      </p>
      {furthest.length > 0 && (
        <table className="numbers small">
          <caption>{texts.accuracyLines}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.accuracy.forecast}</th>
              <th scope="col">{texts.accuracy.actual}</th>
              <th scope="col">{texts.accuracy.difference}</th>
            </tr>
          </thead>
          {furthest.map(({ line, name, forecast, actual, difference }) => (
            <tbody key={line}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  {line} {name}
                </th>
              </tr>
              <tr>
                <td>{money(forecast)}</td>
                <td>{money(actual)}</td>
                <td>{shownChange(difference, culture)}</td>
              </tr>
            </tbody>
          ))}
        </table>
      )}
      <div className="row">
        <Button as="a" appearance="primary" href={hashOfTask(null)} onClick={onDone}>
          {measureViewTexts.done}
        </Button>
        {[reading.sheets.history, reading.sheets.results].map(({ id, name }) => (
          <PlaceLink key={id} sheet={id} address="A1">
            {measureViewTexts.open(name)}
          </PlaceLink>
        ))}
      </div>
    </>
  );
}
