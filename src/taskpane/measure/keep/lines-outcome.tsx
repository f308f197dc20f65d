import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import { takeLostFocus, takesFocus } from "../../takes-focus";
import { FailureMessage } from "../operation-failure";
import { PlaceLink } from "../place-link";
import type { Operation } from "../use-operation";

/** What came of a change of lines, and where to look. */
export interface ChangedLines {
  readonly summary: string;
  readonly sheet: string;
  readonly address: string;
}

/** Stands below the button that was pressed. */
export function LinesOutcome({ state }: { readonly state: Operation<ChangedLines> }) {
  return (
    <>
      <div role="status">
        {state.stage === "working" && <p>{state.step ?? keepViewTexts.working}</p>}
        {state.stage === "done" && (
          <p className="part" ref={takeLostFocus} {...takesFocus}>
            <span className="done">{state.result.summary}</span>{" "}
            <PlaceLink sheet={state.result.sheet} address={state.result.address}>
              {keepViewTexts.lines.show}
            </PlaceLink>
          </p>
        )}
      </div>
      {state.stage === "failed" && <FailureMessage error={state.error} />}
    </>
  );
}
