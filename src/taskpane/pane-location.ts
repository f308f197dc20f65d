/** The views of the pane, in the order of its tabs. */
export const VIEWS = ["build", "functions", "about"] as const;
export type View = (typeof VIEWS)[number];

/** Hash of the build view with the form in focus: where the ribbon's button leads. */
export const BUILD_FORM_HASH = "#build/form";

/** The view that a hash names. Office puts its own things into the hash: those mean the first view. */
export function viewOfHash(hash: string): View {
  return VIEWS.find((view) => hash === `#${view}`) ?? "build";
}

export function hashOfView(view: View): string {
  return `#${view}`;
}
