import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";
import { BuildError } from "../workbook/excel/build-error";

const texts = taskpaneTexts.proof;

type State =
  | { readonly stage: "ready" | "working" }
  | { readonly stage: "done"; readonly sheet: string }
  | { readonly stage: "failed"; readonly message: string };

/** Adds the sheet of published examples, and says what became of it. */
export function ProofSection() {
  const [state, setState] = useState<State>({ stage: "ready" });

  const start = () => {
    if (state.stage === "working") return;
    setState({ stage: "working" });
    addProof().then(
      (sheet) => setState({ stage: "done", sheet }),
      (error: unknown) => setState({ stage: "failed", message: messageOf(error) }),
    );
  };

  return (
    <>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <div className="row">
        <Button onClick={start} disabledFocusable={state.stage === "working"}>
          {texts.start}
        </Button>
      </div>
      <p className={state.stage === "failed" ? "problem" : "done"} role="status">
        {state.stage === "working" && texts.working}
        {state.stage === "done" && texts.done(state.sheet)}
        {state.stage === "failed" && state.message}
      </p>
    </>
  );
}

async function addProof(): Promise<string> {
  const { buildProof } = await import(
    /* webpackChunkName: "proof" */ "../workbook/excel/build-proof"
  );
  return buildProof();
}

function messageOf(error: unknown): string {
  return error instanceof BuildError ? `${error.message}.` : texts.unexpected;
}
