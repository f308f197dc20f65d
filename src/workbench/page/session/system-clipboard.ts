import { copy, paste } from "./clipboard";
import type { Session } from "./session";

/** Copies or cuts by a command; the keys need no leave of the browser, a command does. */
export async function copyByCommand(session: Session, isCut: boolean): Promise<void> {
  const text = copy(session, isCut);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Within the workbench the cells can be pasted all the same.
  }
}

/** Pastes by a command: what the browser lets us read, else what was copied here. */
export async function pasteByCommand(session: Session): Promise<void> {
  const text = await clipboardText(session);
  if (text !== null) {
    paste(session, text);
    return;
  }
  session.notify({
    kind: "info",
    title: "The browser does not let the menu read the clipboard",
    text: "Press Ctrl+V to paste.",
  });
}

async function clipboardText(session: Session): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return session.page.clip?.text ?? null;
  }
}
