/** The views of the pane, in the order of its tabs. */
export const VIEWS = ["build", "measure", "functions", "about"] as const;
export type View = (typeof VIEWS)[number];

/** Hash of the build view with the form in focus: where the ribbon's button leads. */
export const BUILD_FORM_HASH = "#build/form";

/**
 * The view that a hash names, "#measure" or "#measure/post"; null where it names none. Office puts
 * its own things into the hash.
 */
export function viewOfHash(hash: string): View | null {
  const [name] = hash.slice(1).split("/");
  return VIEWS.find((view) => view === name) ?? null;
}

export function hashOfView(view: View): string {
  return `#${view}`;
}
