import { postViewTexts } from "../../../locales/en/taskpane/post";
import type { NumberCulture } from "../../number-text";
import { shownChange, shownNumber } from "../../shown-number";
import type { KindTotal } from "./line-entries";

const texts = postViewTexts.lines;

interface TotalsTableProps {
  readonly totals: readonly KindTotal[];
  readonly culture: NumberCulture;
}

/** Costs and benefits of a period against plan, following what is typed. */
export function TotalsTable({ totals, culture }: TotalsTableProps) {
  return (
    <table className="numbers small">
      <caption className="hidden">{texts.total.caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{texts.total.actual}</th>
          <th scope="col">{texts.total.plan}</th>
          <th scope="col">{texts.total.difference}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ kind, actual, plan, difference }) => (
          <tr key={kind}>
            <th scope="row">{kind === "cost" ? texts.costs : texts.benefits}</th>
            <td>{shownNumber(actual, culture)}</td>
            <td>{shownNumber(plan, culture)}</td>
            <td>{shownChange(difference, culture)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
