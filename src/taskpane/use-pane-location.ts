import { useEffect, useSyncExternalStore } from "react";
import { BUILD_FORM_HASH, hashOfView, viewOfHash, type View } from "./pane-location";

/** The view that is shown, kept in the address's hash (Office.js takes the history functions away). */
export function usePaneLocation(onBuildFormAsked: () => void): View {
  const view = useSyncExternalStore(onHashChange, () => viewOfHash(location.hash));

  useEffect(() => {
    const answer = () => {
      if (location.hash !== BUILD_FORM_HASH) return;
      location.replace(hashOfView("build")); // so that asking once more is a change again
      onBuildFormAsked();
    };
    answer(); // asked for before the pane was there
    return onHashChange(answer);
  }, [onBuildFormAsked]);

  useEffect(() => {
    window.scrollTo(0, 0); // gives a promise in new browsers, which React would take for a cleanup
  }, [view]);

  return view;
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
