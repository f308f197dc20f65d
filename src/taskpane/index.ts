import { startTexts as texts } from "../locales/en/taskpane/start";
import { removeNotice, showNotice } from "./notice";
import { registerRibbonActions } from "./ribbon-actions";

/** Office answers within a second or two; after this long something is wrong. */
const SLOW_MILLISECONDS = 10_000;

/**
 * Runs after functions.js, and stays small: in the shared runtime this page also hosts the functions,
 * so the pane itself is a chunk that loads when they are in place.
 */
async function start(): Promise<void> {
  if (!("Office" in globalThis)) {
    showNotice({ title: texts.unreachableTitle, paragraphs: [texts.unreachable] });
    return;
  }
  registerRibbonActions(); // before Office is ready: a button may be what started this page
  const slow = setTimeout(
    () => showNotice({ title: texts.product, paragraphs: [texts.slow] }),
    SLOW_MILLISECONDS,
  );
  const { host } = await Office.onReady();
  clearTimeout(slow);

  if (host !== Office.HostType.Excel) {
    showNotice({ title: texts.outsideTitle, paragraphs: [texts.outside, texts.outsideHow] });
    return;
  }
  await openPane();
}

async function openPane(): Promise<void> {
  try {
    const { mountPane } = await import(/* webpackChunkName: "pane" */ "./pane");
    mountPane(paneElement());
    removeNotice();
  } catch {
    showNotice({
      title: texts.brokenTitle,
      paragraphs: [texts.broken],
      action: { label: texts.retry, run: () => void openPane() },
    });
  }
}

function paneElement(): HTMLElement {
  const pane = document.getElementById("pane");
  if (pane === null) throw new Error("taskpane.html must hold an element #pane");
  return pane;
}

void start();
