import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";
import type { BuiltSheet, BuiltWorkbook } from "../workbook/excel/build-sheets";
import { showSheet } from "../workbook/excel/show-sheet";
import { hashOfView } from "./pane-location";
import { StageHeading } from "./stage-heading";

const texts = taskpaneTexts.build;

interface BuildResultProps {
  readonly workbook: BuiltWorkbook;
  readonly withExample: boolean;
  readonly onAnother: () => void;
}

/** The sheets that were added, as links, and what to do with them. */
export function BuildResult({ workbook, withExample, onAnother }: BuildResultProps) {
  const [gone, setGone] = useState<string | null>(null);

  const show = ({ id, name }: BuiltSheet) => {
    showSheet(id).then(
      (shown) => setGone(shown ? null : name),
      () => setGone(name),
    );
  };

  return (
    <div className="stack">
      <StageHeading>{texts.built}</StageHeading>
      <p role="status">{texts.builtStatus(workbook.sheets.length)}</p>

      <h2>{texts.sheets}</h2>
      <ul className="sheets">
        {workbook.sheets.map((sheet) => (
          <li key={sheet.id}>
            <Link as="button" onClick={() => show(sheet)}>
              {sheet.name}
            </Link>
            <span className="quiet">{sheet.purpose}</span>
          </li>
        ))}
      </ul>
      <p className="problem" role="status">
        {gone !== null && texts.sheetGone(gone)}
      </p>

      <h2>{texts.nextTitle}</h2>
      <ol className="steps">
        {(withExample ? texts.nextOfExample : texts.nextOfEmpty).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="row">
        <Button as="a" appearance="primary" href={hashOfView("measure")}>
          {texts.measure}
        </Button>
        <Button onClick={onAnother}>{texts.another}</Button>
      </div>
    </div>
  );
}
