import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { measureTexts } from "../../../locales/en/measure";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import { postViewTexts as texts } from "../../../locales/en/taskpane/post";
import { postActuals, type PostedActuals } from "../../../workbook/excel/measure";
import { Kept } from "../../kept";
import { LazyPart } from "../../lazy-part";
import { StageHeading } from "../../stage-heading";
import { NextStepButton } from "../next-step-button";
import type { TaskProps } from "../opened-case";
import { OperationFailure } from "../operation-failure";
import { OperationProgress } from "../operation-progress";
import { PlaceLink } from "../place-link";
import { dayText } from "../quarter-text";
import { TaskPage } from "../task-page";
import { useOperation } from "../use-operation";
import { PostByLine } from "./post-by-line";
import type { PostOrder } from "./post-order";

const SOURCES = ["lines", "file"] as const;
type Source = (typeof SOURCES)[number];

/** Adds rows to the ledger of actuals, by line or from a file. What was typed stays until it is posted. */
export function PostView({ opened, reading }: TaskProps) {
  const [source, setSource] = useState<Source>("lines");
  const [order, setOrder] = useState<PostOrder | null>(null);
  const { state, start, reset } = useOperation<PostedActuals>(opened);

  const post = (wanted: PostOrder) => {
    setOrder(wanted);
    start(async (report) => {
      const posted = await postActuals(opened.edition, wanted.postings, {
        report: (step) => report(measureTexts.steps[step]),
      });
      wanted.onPosted();
      return posted;
    });
  };

  return (
    <TaskPage>
      {state.stage === "working" && <OperationProgress title={texts.posting} step={state.step} />}
      {state.stage === "failed" && (
        <OperationFailure
          title={texts.failed}
          error={state.error}
          onRetry={() => order && post(order)}
          onBack={reset}
        />
      )}
      {state.stage === "done" && (
        <Posted posted={state.result} opened={opened} reading={reading} onMore={reset} />
      )}
      {/* Stays while it is hidden: it holds what was typed. */}
      <div className="stack" hidden={state.stage !== "ready"}>
        {state.stage === "ready" && <StageHeading>{texts.title}</StageHeading>}
        <p>{texts.lead}</p>
        <RadioGroup
          aria-label={texts.from.label}
          layout="horizontal"
          value={source}
          onChange={(_, { value }) => setSource(SOURCES.find((one) => one === value) ?? "lines")}
        >
          {SOURCES.map((one) => (
            <Radio key={one} value={one} label={texts.from[one]} />
          ))}
        </RadioGroup>
        <Kept isShown={source === "lines"}>
          <PostByLine opened={opened} reading={reading} onPost={post} />
        </Kept>
        <Kept isShown={source === "file"}>
          <LazyPart load={loadPostFile} props={{ opened, reading, onPost: post }} />
        </Kept>
      </div>
    </TaskPage>
  );
}

/** Reading files takes a library that only those need who have a file. */
async function loadPostFile() {
  const { PostFile } = await import(/* webpackChunkName: "import" */ "./post-file");
  return PostFile;
}

interface PostedProps extends TaskProps {
  readonly posted: PostedActuals;
  readonly onMore: () => void;
}

function Posted({ posted, reading, onMore }: PostedProps) {
  const { actuals } = reading.sheets;
  return (
    <>
      <StageHeading>{texts.done(posted.rows)}</StageHeading>
      <p role="status">{texts.doneOn(dayText(posted.postedOn))}</p>
      <NextStepButton reading={reading} />
      <div className="row">
        <Button onClick={onMore}>{texts.more}</Button>
        <PlaceLink sheet={actuals.id} address="A1">
          {measureViewTexts.open(actuals.name)}
        </PlaceLink>
      </div>
    </>
  );
}
