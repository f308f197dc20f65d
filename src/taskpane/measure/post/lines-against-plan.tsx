import { postViewTexts } from "../../../locales/en/taskpane/post";
import type { LineComparison } from "../../../workbook/actuals/import-preview";
import type { ReadLine } from "../../../workbook/excel/measure";
import type { NumberCulture } from "../../number-text";
import { shownChange, shownNumber } from "../../shown-number";

const texts = postViewTexts;

interface LinesAgainstPlanProps {
  readonly lines: readonly LineComparison[];
  /** Cost or benefit, by the id of the line. */
  readonly kinds: ReadonlyMap<string, ReadLine["kind"]>;
  readonly culture: NumberCulture;
}

/** What the lines come to once the file is posted, against their plan, with a total for each kind. */
export function LinesAgainstPlan({ lines, kinds, culture }: LinesAgainstPlanProps) {
  return (
    <table className="numbers small">
      <caption>
        {texts.file.linesTitle}
        <span className="quiet"> {texts.file.linesHint}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts.lines.total.actual}</th>
          <th scope="col">{texts.lines.total.plan}</th>
          <th scope="col">{texts.lines.total.difference}</th>
        </tr>
      </thead>
      {(["cost", "benefit"] as const).map((kind) => {
        const own = lines.filter(({ id }) => kinds.get(id) === kind);
        if (own.length === 0) return null;
        return [
          ...own.map((line) => (
            <Rows key={line.id} name={`${line.id} ${line.name}`} figures={line} culture={culture} />
          )),
          <Rows
            key={kind}
            name={kind === "cost" ? texts.file.total.costs : texts.file.total.benefits}
            figures={{
              actual: sum(own, "actual"),
              plan: sum(own, "plan"),
              difference: sum(own, "difference"),
            }}
            culture={culture}
            isTotal
          />,
        ];
      })}
    </table>
  );
}

type Figures = Pick<LineComparison, "actual" | "plan" | "difference">;

interface RowsProps {
  readonly name: string;
  readonly figures: Figures;
  readonly culture: NumberCulture;
  readonly isTotal?: boolean;
}

/** The name has a row of its own: beside three amounts there is no room for it. */
function Rows({ name, figures, culture, isTotal = false }: RowsProps) {
  return (
    <tbody className={isTotal ? "total" : ""}>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      <tr>
        <td>{shownNumber(figures.actual, culture)}</td>
        <td>{shownNumber(figures.plan, culture)}</td>
        <td>{shownChange(figures.difference, culture)}</td>
      </tr>
    </tbody>
  );
}

function sum(lines: readonly Figures[], figure: keyof Figures): number {
  return lines.reduce((total, line) => total + line[figure], 0);
}
