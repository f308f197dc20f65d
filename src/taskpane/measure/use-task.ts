import { useSyncExternalStore } from "react";
import { taskOfHash, type Task } from "./tasks";

/** The task whose view is shown; null is the home of Measure. */
export function useTask(): Task | null {
  return useSyncExternalStore(onHashChange, () => taskOfHash(location.hash));
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
