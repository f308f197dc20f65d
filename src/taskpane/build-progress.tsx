import { ProgressBar } from "@fluentui/react-components";
import { taskpaneTexts } from "../locales/en/taskpane";
import { workbookTexts } from "../locales/en/workbook";
import type { BuildProgress as Progress } from "../workbook/excel/build-sheets";
import { StageHeading } from "./stage-heading";

const texts = taskpaneTexts.build;

/** How far the build has come. */
export function BuildProgress({ progress }: { readonly progress: Progress | null }) {
  const step =
    progress === null
      ? texts.starting
      : texts.progress(workbookTexts.build.steps[progress.step], progress.index, progress.of);
  return (
    <div className="stack">
      <StageHeading>{texts.building}</StageHeading>
      <ProgressBar
        aria-label={texts.building}
        max={progress?.of ?? 1}
        value={progress === null ? 0 : progress.index - 0.5}
      />
      <p role="status">{step}</p>
      <p className="quiet">{texts.wait}</p>
    </div>
  );
}
