import { useState } from "react";
import { DEFAULT_OPTIONS } from "../workbook/template/options";
import { BuildFailure } from "./build-failure";
import { BuildForm } from "./build-form";
import { formValues } from "./build-form-values";
import { BuildProgress } from "./build-progress";
import { BuildResult } from "./build-result";
import type { NumberCulture } from "./number-text";
import type { Build } from "./use-build";

interface BuildViewProps {
  readonly build: Build;
  readonly culture: NumberCulture;
  readonly focusRequest: number;
}

/** From the form to the finished workbook. What was typed stays while the pane is open. */
export function BuildView({ build, culture, focusRequest }: BuildViewProps) {
  const { state, start, backToForm } = build;
  const [values, setValues] = useState(() =>
    formValues({ ...DEFAULT_OPTIONS, firstYear: nextYear(), example: "tei" }, culture),
  );

  switch (state.stage) {
    case "form":
      return (
        <BuildForm
          values={values}
          culture={culture}
          focusRequest={focusRequest}
          onChange={setValues}
          onSubmit={start}
        />
      );
    case "building":
      return <BuildProgress progress={state.progress} />;
    case "built":
      return (
        <BuildResult
          workbook={state.workbook}
          withExample={state.options.example !== null}
          onAnother={backToForm}
        />
      );
    case "failed":
      return (
        <BuildFailure
          error={state.error}
          onRetry={() => start(state.options)}
          onBack={backToForm}
        />
      );
  }
}

/** A case is usually made for the years to come. */
function nextYear(): number {
  return new Date().getFullYear() + 1;
}
