import { measureViewTexts } from "../../locales/en/taskpane/measure";
import { workbookTexts } from "../../locales/en/workbook";
import type { CaseReading } from "../../workbook/excel/measure";
import type { NumberCulture } from "../number-text";
import { shownChange, shownNumber, shownRate } from "../shown-number";
import { checkLight } from "./check-light";
import { headline, type HeadlineFigure } from "./headline";
import { PlaceLink } from "./place-link";
import { periodLabel, periodName } from "./quarter-text";

const texts = measureViewTexts.home;

interface CaseSummaryProps {
  readonly reading: CaseReading;
  readonly culture: NumberCulture;
}

/** Where the case stands, what it is worth now, and whether its checks hold. */
export function CaseSummary({ reading, culture }: CaseSummaryProps) {
  const { inputs, sheets, checks, closes } = reading;
  const { npv, roi, toGo } = headline(reading);
  const light = checkLight(checks);
  const since = periodName(Number(closes.at(-1)?.quarter ?? 0));

  const amount = (value: number) => shownNumber(value, culture);
  const amountChange = (change: number) => shownChange(change, culture);
  const rate = (value: number) => shownRate(value, culture);
  const points = (change: number) => texts.points(shownChange(100 * change, culture, 1));

  return (
    <>
      <p className="quiet">{standing(reading)}</p>
      <dl className="figures">
        <Figure
          className="figure-main"
          term={`${texts.npv}, ${texts.unit(inputs.currency)}`}
          figure={npv}
          shown={amount}
          change={amountChange}
          since={since}
        />
        <Figure term={texts.roi} figure={roi} shown={rate} change={points} since={since} />
        <Figure
          term={texts.toGo}
          figure={toGo}
          shown={amount}
          change={amountChange}
          since={since}
        />
      </dl>
      <p className="row light">
        <span className={`light-text light-${light.color}`}>{light.text}</span>
        <PlaceLink sheet={sheets.checks.id} address="A1">
          {texts.showChecks}
        </PlaceLink>
        <PlaceLink sheet={sheets.results.id} address="A1">
          {texts.showResults}
        </PlaceLink>
      </p>
    </>
  );
}

interface FigureProps {
  readonly className?: string;
  readonly term: string;
  readonly figure: HeadlineFigure;
  readonly shown: (value: number) => string;
  readonly change: (value: number) => string;
  readonly since: string;
}

function Figure({ className = "", term, figure, shown, change, since }: FigureProps) {
  const { value } = figure;
  return (
    <div className={`figure ${className}`}>
      <dt className="quiet">{term}</dt>
      <dd>
        <span className="figure-value">
          {typeof value === "number" ? shown(value) : String(value)}
        </span>
        <span className="figure-change quiet">
          {figure.change !== null && texts.since(change(figure.change), since)}
        </span>
      </dd>
    </div>
  );
}

function standing({ inputs }: CaseReading): string {
  const { lastClosed, gateNow, firstDay } = inputs;
  const closed =
    lastClosed === null ? texts.notClosed : texts.closed(periodLabel(lastClosed, firstDay));
  const gate =
    gateNow === null
      ? texts.noGate
      : texts.gate(gateNow, workbookTexts.history.gates[gateNow] ?? "");
  return `${closed}, ${gate}`;
}
