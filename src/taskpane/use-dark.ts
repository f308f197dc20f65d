import { useSyncExternalStore } from "react";
import { isDark } from "./is-dark";

const preference = window.matchMedia("(prefers-color-scheme: dark)");

/** Whether the pane is dark, following Office and the system. */
export function useDark(): boolean {
  const prefersDark = useSyncExternalStore(onPreferenceChange, () => preference.matches);
  return isDark(Office.context.officeTheme, prefersDark);
}

function onPreferenceChange(listener: () => void): () => void {
  preference.addEventListener("change", listener);
  return () => preference.removeEventListener("change", listener);
}
