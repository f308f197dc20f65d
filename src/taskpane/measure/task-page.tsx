import type { ReactNode } from "react";
import { measureViewTexts } from "../../locales/en/taskpane/measure";
import { hashOfTask } from "./tasks";

/** The frame of a task: the way back above everything else. */
export function TaskPage({ children }: { readonly children: ReactNode }) {
  return (
    <div className="stack">
      <a className="back" href={hashOfTask(null)}>
        {measureViewTexts.back}
      </a>
      {children}
    </div>
  );
}
