import { useEffect, useMemo, useRef, useState } from "react";
import { FormulaBar } from "./formula/formula-bar";
import { addinFunctions } from "./formula/function-help";
import { FunctionHelpContext } from "./formula/function-help-context";
import { nativeFunctions } from "./formula/native-help";
import { Grid, type GridHandle } from "./grid/grid";
import { Hint } from "./hint";
import { NoticeBar } from "./notice-bar";
import { PasswordForm } from "./password-form";
import { type AddinFiles, loadAddinFiles } from "./pane/addin";
import { TaskPane, type TaskPaneHandle } from "./pane/task-pane";
import { goToRegion } from "./regions";
import { Ribbon } from "./ribbon/ribbon";
import type { RibbonButton } from "./ribbon/manifest";
import { useSession } from "./session/use-session";
import { SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import { TitleBar } from "./title-bar";

/** The whole window: a spreadsheet with the add-in in it. */
export function App() {
  const session = useSession();
  const [files, setFiles] = useState<AddinFiles | null>(null);
  const grid = useRef<GridHandle>(null);
  const pane = useRef<TaskPaneHandle>(null);
  const focusGrid = () => grid.current?.focus();

  useEffect(() => {
    grid.current?.focus();
    const loaded = (found: AddinFiles): void => {
      const { id, version } = found.manifest;
      session.set({ addin: { id, version } });
      setFiles(found);
    };
    loadAddinFiles().then(loaded, (error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      session.notify({ kind: "error", title: "The add-in could not be loaded", text });
    });
  }, [session]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      goToRegion(event.shiftKey ? -1 : 1);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);

  const functions = useMemo(() => {
    const addin = files === null ? [] : addinFunctions(files.functions, files.manifest.namespace);
    return [...addin, ...nativeFunctions()];
  }, [files]);

  function press({ action, id, label }: RibbonButton): void {
    if (action.kind === "ShowTaskpane") {
      session.set({ paneOpen: true });
      return;
    }
    pane.current?.invokeCommand(action.functionName, id).catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      session.notify({ kind: "error", title: `${label} did not work`, text });
    });
  }

  return (
    <FunctionHelpContext value={functions}>
      <div className="app">
        <header>
          <TitleBar />
          <Ribbon manifest={files?.manifest ?? null} press={press} focusGrid={focusGrid} />
          <FormulaBar focusGrid={focusGrid} />
        </header>
        <div className="middle">
          <main className="sheet-area">
            <Grid ref={grid} />
            <PasswordForm focusGrid={focusGrid} />
            <NoticeBar focusGrid={focusGrid} />
            <Hint focusGrid={focusGrid} />
            <SheetTabs focusGrid={focusGrid} />
          </main>
          {files === null ? null : <TaskPane ref={pane} files={files} />}
        </div>
        <StatusBar />
      </div>
    </FunctionHelpContext>
  );
}
