import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { measureViewTexts } from "../../locales/en/taskpane/measure";
import { hashOfView } from "../pane-location";

const texts = measureViewTexts.none;

/** What Measure is for, in a workbook that holds no case yet. */
export function NoCase({ onLook }: { readonly onLook: () => void }) {
  useEffect(onLook, [onLook]);
  return (
    <div className="stack">
      <h1 className="title">{texts.title}</h1>
      <p>{texts.lead}</p>
      <h2>{texts.stepsTitle}</h2>
      <ol className="steps">
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="quiet">{texts.state}</p>
      <div className="row">
        <Button appearance="primary" as="a" href={hashOfView("build")}>
          {texts.build}
        </Button>
        <Button onClick={onLook}>{texts.lookAgain}</Button>
      </div>
    </div>
  );
}
