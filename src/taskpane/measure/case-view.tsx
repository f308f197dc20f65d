import { useCallback, useEffect, useRef, type ReactNode } from "react";
import type { FoundCase } from "../../workbook/excel/measure";
import { Kept } from "../kept";
import type { NumberCulture } from "../number-text";
import { CaseHome } from "./case-home";
import { CloseView } from "./close/close-view";
import { GateView } from "./gate/gate-view";
import { LinesView } from "./keep/lines-view";
import { RemoveView } from "./keep/remove-view";
import { RepairView } from "./keep/repair-view";
import { SharedBanner } from "./keep/shared-banner";
import { ShareView } from "./keep/share-view";
import type { OpenedCase } from "./opened-case";
import { PostView } from "./post/post-view";
import { ReportBanner } from "./reports/report-banner";
import { ReopenView } from "./reports/reopen-view";
import { ReportsView } from "./reports/reports-view";
import { KEEP_TASKS, QUARTER_TASKS, type Task } from "./tasks";
import { useCaseReading } from "./use-case-reading";
import { useTask } from "./use-task";

interface CaseViewProps {
  readonly found: FoundCase;
  /** All cases of the workbook, to choose from. */
  readonly others: readonly FoundCase[];
  readonly onChoose: (edition: number) => void;
  readonly look: () => void;
  readonly culture: NumberCulture;
  readonly isShown: boolean;
  readonly isBusy: boolean;
  readonly onBusy: (isBusy: boolean) => void;
}

/** One case: its home, and the views of what can be done with it. */
export function CaseView(props: CaseViewProps) {
  const { found, others, onChoose, look, culture, isShown, isBusy, onBusy } = props;
  const { edition } = found;
  const task = useTask();
  const { now, isReading, read } = useCaseReading();
  const place = useRef<HTMLDivElement>(null);
  const wasEntered = useRef(false);

  const refresh = useCallback(() => {
    look();
    read(edition);
  }, [look, read, edition]);

  const entered = isShown ? (task ?? "home") : null;
  useEffect(() => {
    if (entered === null) return;
    refresh();
    // A pane that has just been opened leaves the focus where it is, in the sheet.
    const isOpening = !wasEntered.current && document.activeElement === document.body;
    wasEntered.current = true;
    if (!isOpening) takeFocus(place.current);
  }, [entered, refresh]);

  const opened: OpenedCase = {
    edition,
    culture,
    isBusy,
    exclusively: async (operation, isReadAfterwards = true) => {
      onBusy(true);
      try {
        return await operation();
      } finally {
        onBusy(false);
        if (isReadAfterwards) refresh();
      }
    },
  };

  const reading = now?.reading ?? null;
  const withReading = (
    view: (given: { opened: OpenedCase; reading: typeof reading & {} }) => ReactNode,
  ) => reading && view({ opened, reading });
  const content: Record<Task, ReactNode> = {
    post: withReading((given) => <PostView {...given} />),
    close: withReading((given) => <CloseView {...given} />),
    gate: withReading((given) => <GateView {...given} />),
    reports: withReading((given) => <ReportsView {...given} />),
    reopen: withReading((given) => <ReopenView {...given} />),
    lines: withReading((given) => <LinesView {...given} isShown={entered === "lines"} />),
    repair: <RepairView opened={opened} />,
    share: <ShareView opened={opened} isShown={entered === "share"} />,
    remove: <RemoveView opened={opened} />,
  };

  return (
    <div ref={place}>
      {reading && (
        <ReportBanner
          opened={opened}
          reading={reading}
          onReturned={() => takeFocus(place.current)}
        />
      )}
      {reading && reading.keptFormulas > 0 && !(task && WITHOUT_BANNER.includes(task)) && (
        <SharedBanner opened={opened} onRestored={() => takeFocus(place.current)} />
      )}
      <section hidden={task !== null}>
        <CaseHome
          found={found}
          others={others}
          onChoose={onChoose}
          opened={opened}
          now={now}
          isReading={isReading}
          onRefresh={refresh}
        />
      </section>
      {[...QUARTER_TASKS, ...KEEP_TASKS].map((name) => (
        <Kept key={name} isShown={name === task}>
          {content[name]}
        </Kept>
      ))}
    </div>
  );
}

/** Views of tools that have nothing to do with whether the workbook is shared, or say it themselves. */
const WITHOUT_BANNER: readonly Task[] = ["repair", "share", "remove"];

/** The heading of a view takes the focus from the link that led to it. */
function takeFocus(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>(":scope > section:not([hidden]) h1")?.focus();
}
