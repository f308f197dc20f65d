import { useEffect, useSyncExternalStore } from "react";
import { BUILD_FORM_HASH, hashOfView, viewOfHash, type View } from "./pane-location";

/**
 * The view that is shown, kept in the address's hash (Office.js takes the history functions away).
 *
 * @param home the view where the hash names none; null while that is not known
 */
export function usePaneLocation(home: View | null, onBuildFormAsked: () => void): View | null {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);

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
  }, [hash]);

  return viewOfHash(hash) ?? home;
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
