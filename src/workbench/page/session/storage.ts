import type { WorkbookModel } from "../../engine/model";
import type { Session } from "./session";

/** A workbook as it is kept in this browser between visits. */
export interface KeptWorkbook {
  readonly model: WorkbookModel;
  readonly fileName: string;
}

const DATABASE = "crm-value-workbench";
const STORE = "workbooks";
const KEY = "open";
/** Goes up when the model changes its shape; what an older page kept is then left aside. */
const VERSION = 2;
const DELAY = 300;

/** The workbook of the last visit, or null. */
export async function keptWorkbook(): Promise<KeptWorkbook | null> {
  try {
    const store = await openStore("readonly");
    return ((await finished(store.get(KEY))) as KeptWorkbook | undefined) ?? null;
  } catch {
    // A browser that keeps nothing (private window) still has a workbench.
    return null;
  }
}

/**
 * Keeps the workbook after each change, so that a reload loses nothing. Where the browser does
 * not allow it, or a change has not reached the disk yet, leaving the page asks first.
 */
export function keepWorkbook(session: Session): void {
  let kept: WorkbookModel = session.workbook.model;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function keep(): Promise<void> {
    const { model } = session.workbook;
    try {
      const store = await openStore("readwrite");
      await finished(store.put({ model, fileName: session.page.fileName }, KEY));
      kept = model;
    } catch {
      // Then `kept` stays behind, and leaving the page asks.
    }
  }

  session.workbook.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), DELAY);
  });
  addEventListener("pagehide", () => void keep());
  addEventListener("beforeunload", (event) => {
    if (kept !== session.workbook.model && session.workbook.undoLabel !== null) {
      event.preventDefault();
    }
  });
}

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    const { result } = request;
    if (result.objectStoreNames.contains(STORE)) result.deleteObjectStore(STORE);
    result.createObjectStore(STORE);
  };
  const database = await finished(request);
  return database.transaction(STORE, mode).objectStore(STORE);
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser kept nothing"));
  });
}
