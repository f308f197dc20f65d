import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import {
  type PointerEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { FrameHost } from "../../host/frame-host";
import { useSession, useSnapshot } from "../session/use-session";
import { type AddinFiles, startAddin } from "./addin";
import "./task-pane.css";

export interface TaskPaneHandle {
  invokeCommand(functionName: string, controlId: string): Promise<void>;
}

const USUAL_WIDTH = 350;
const NARROWEST = 320;
const WIDEST = 700;
const STEP = 10;

/** The pane at the right, with the add-in in its frame. A closed pane keeps the add-in running. */
export function TaskPane({ files, ref }: { files: AddinFiles; ref: Ref<TaskPaneHandle> }) {
  const session = useSession();
  const { page } = useSnapshot();
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<FrameHost | null>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  const [isResizing, setResizing] = useState(false);

  useEffect(() => {
    if (frame.current === null) return;
    const started = startAddin(session, files, frame.current);
    host.current = started.host;
    return started.stop;
  }, [session, files]);

  useEffect(() => host.current?.setPaneVisible(page.paneOpen), [page.paneOpen]);

  useImperativeHandle(ref, () => ({
    async invokeCommand(functionName, controlId) {
      await host.current?.invokeCommand(functionName, controlId);
    },
  }));

  const resize = (wanted: number) => setWidth(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
  const onPointerMove = (event: PointerEvent) => {
    if (isResizing) resize(document.documentElement.clientWidth - event.clientX);
  };

  return (
    <aside className="task-pane" aria-label={files.manifest.paneTitle} hidden={!page.paneOpen}>
      {/* A separator that can be moved is a widget, which the rules for static roles overlook. */}
      <div
        className="pane-edge"
        role="slider"
        aria-label="Width of the pane"
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        aria-valuenow={width}
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setResizing(true);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => setResizing(false)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") resize(width + STEP);
          if (event.key === "ArrowRight") resize(width - STEP);
        }}
      />
      <div className="pane-body" style={{ width }}>
        <header className="pane-header">
          <h2>{files.manifest.paneTitle}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label="Close the pane"
            title="Close the pane"
            onClick={() => session.set({ paneOpen: false })}
          >
            <DismissRegular />
          </button>
        </header>
        <div ref={frame} className={isResizing ? "pane-frame pane-frame-resizing" : "pane-frame"} />
      </div>
    </aside>
  );
}
