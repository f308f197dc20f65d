import { useEffect, useSyncExternalStore } from "react";
import { BUILD_FORM_HASH, hashOfView, viewOfHash, type View } from "./pane-location";

/** The view that is shown, kept in the address's hash (Office.js takes the history functions away). */
export function usePaneLocation(onBuildFormAsked: () => void): View {
  const view = useSyncExternalStore(onHashChange, () => viewOfHash(location.hash));

  useEffect(() => {
    const answer = () => {
      if (location.hash !== BUILD_FORM_HASH) return;
      showView("build"); // so that asking once more is a change again
      onBuildFormAsked();
    };
    answer(); // asked for before the pane was there
    return onHashChange(answer);
  }, [onBuildFormAsked]);

  return view;
}

export function showView(view: View): void {
  location.replace(hashOfView(view));
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
