import { createRoot } from "react-dom/client";
import { createWorkbook } from "../engine/workbook";
import { App } from "./app";
import { type KeptWorkbook, keepWorkbook, keptWorkbook } from "./session/storage";
import { Session } from "./session/session";
import { SessionContext } from "./session/use-session";
import "./page.css";

function show(kept: KeptWorkbook | null): void {
  const element = document.getElementById("page");
  if (element === null) throw new Error("the page has no element for the workbench");
  const session = new Session(createWorkbook(kept?.model));
  if (kept !== null) session.set({ fileName: kept.fileName });
  keepWorkbook(session);
  createRoot(element).render(
    <SessionContext value={session}>
      <App />
    </SessionContext>,
  );
}

void keptWorkbook().then(show);
