/** The parts of the window that F6 goes round, each by the element that takes the focus there. */
const REGIONS = [
  ".ribbon button:not(:disabled)",
  ".name-box",
  ".grid",
  ".sheet-tab[aria-selected=true]",
  ".task-pane:not([hidden]) iframe",
];

/** F6 and Shift+F6: to the next (1) or the previous (-1) part of the window. */
export function goToRegion(by: 1 | -1): void {
  const places = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector));
  const { activeElement } = document;
  const here = places.findIndex((place) => {
    const region = place?.closest(".ribbon, .formula-bar, .grid, .sheet-tabs, .task-pane");
    return region?.contains(activeElement) === true;
  });
  for (let step = 1; step <= places.length; step += 1) {
    const next = places[(here + by * step + places.length * 2) % places.length];
    if (next == null) continue;
    next.focus();
    return;
  }
}
