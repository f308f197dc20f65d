import { Link } from "@fluentui/react-components";
import { measureViewTexts as texts } from "../../locales/en/taskpane/measure";
import type { FoundCase } from "../../workbook/excel/measure";
import { ChoiceField } from "../choice-field";
import { Details } from "../details";
import { takesFocus } from "../takes-focus";
import { CaseSummary } from "./case-summary";
import { VersionNotice } from "./keep/version-notice";
import { NextStepButton } from "./next-step-button";
import type { OpenedCase } from "./opened-case";
import { FailureMessage } from "./operation-failure";
import { TaskList } from "./task-list";
import { KEEP_TASKS, QUARTER_TASKS } from "./tasks";
import type { CaseNow } from "./use-case-reading";

interface CaseHomeProps {
  readonly found: FoundCase;
  readonly others: readonly FoundCase[];
  readonly onChoose: (edition: number) => void;
  readonly opened: OpenedCase;
  readonly now: CaseNow | null;
  readonly isReading: boolean;
  readonly onRefresh: () => void;
}

/** Where the case stands, what comes next, and everything that can be done. */
export function CaseHome(props: CaseHomeProps) {
  const { found, others, onChoose, opened, now, isReading, onRefresh } = props;
  const reading = now?.reading ?? null;
  const company = reading?.inputs.company ?? found.company;

  return (
    <div className="stack home">
      {others.length > 1 && (
        <ChoiceField
          label={texts.cases.label}
          value={found.edition}
          choices={others.map((one) => ({
            value: one.edition,
            text: texts.cases.name(one.company || texts.cases.unnamed, one.edition),
          }))}
          onChange={onChoose}
        />
      )}
      <div className="row home-head">
        <h1 className="title" {...takesFocus}>
          {company || texts.cases.unnamed}
        </h1>
        <Link as="button" onClick={onRefresh} disabled={opened.isBusy}>
          {texts.home.refresh}
        </Link>
      </div>
      {now?.failure && (
        <>
          <FailureMessage error={now.failure.error} />
          <Details title={texts.operation.details} error={now.failure.error} />
        </>
      )}
      <VersionNotice version={now?.version ?? null} />
      {reading ? (
        <>
          <CaseSummary reading={reading} culture={opened.culture} />
          <NextStepButton reading={reading} />
        </>
      ) : (
        now === null && <div className="summary-space" />
      )}
      {reading && <TaskList title={texts.home.quarterTitle} tasks={QUARTER_TASKS} />}
      {now && (
        <TaskList title={texts.home.keepTitle} tasks={reading ? KEEP_TASKS : WITHOUT_READING} />
      )}
      <p className="quiet small" role="status">
        {isReading || now === null ? texts.home.reading : texts.home.readAt(timeText(now.readAt))}
      </p>
    </div>
  );
}

/** What can still be done with a case of which something is gone. */
const WITHOUT_READING = KEEP_TASKS.filter((task) => task !== "lines");

function timeText(moment: Date): string {
  return moment.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}
