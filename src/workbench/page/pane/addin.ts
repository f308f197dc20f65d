import { FrameHost } from "../../host/frame-host";
import type { FunctionsMetadata } from "../../host/custom-functions";
import type { OfficeTables } from "../../host/office-tables";
import type { FunctionsFile } from "../formula/function-help";
import { type AddinManifest, readManifest } from "../ribbon/manifest";
import type { Session } from "../session/session";

/** The files of the add-in that the page itself reads. */
export interface AddinFiles {
  readonly manifest: AddinManifest;
  readonly functions: FunctionsMetadata & FunctionsFile;
  readonly tables: OfficeTables;
}

export async function loadAddinFiles(): Promise<AddinFiles> {
  const [manifest, functions, tables] = await Promise.all([
    fetchedText("/addin/manifest.xml"),
    fetchedText("/addin/functions.json"),
    fetchedText("/office-tables.json"),
  ]);
  const parsed = new DOMParser().parseFromString(manifest, "text/xml");
  return {
    manifest: readManifest(parsed),
    functions: JSON.parse(functions) as AddinFiles["functions"],
    tables: JSON.parse(tables) as OfficeTables,
  };
}

/**
 * Lets the add-in run in a frame inside `place`, with this page as its Excel. The frame is made
 * here because it must have its name from the beginning: Chromium gives it to the window once.
 */
export function startAddin(
  session: Session,
  files: AddinFiles,
  place: HTMLElement,
): { readonly host: FrameHost; readonly stop: () => void } {
  const frame = document.createElement("iframe");
  const host = new FrameHost({
    workbook: session.workbook,
    tables: files.tables,
    functions: files.functions,
    namespace: files.manifest.namespace,
    hostOrigin: location.origin,
    paneVisible: session.page.paneOpen,
    post: (message) => frame.contentWindow?.postMessage(message, location.origin),
    onPaneVisibility: (paneOpen) => session.set({ paneOpen }),
  });
  const receive = ({ source, origin, data }: MessageEvent) => {
    if (source === frame.contentWindow && origin === location.origin) host.receive(data);
  };
  addEventListener("message", receive);
  const unsubscribe = session.subscribe(() => host.setCellEditing(session.page.editing !== null));
  frame.name = host.frameName;
  frame.title = files.manifest.paneTitle;
  frame.src = "/addin/taskpane.html";
  place.append(frame);
  void host.ready.then(() => session.set({ addinReady: true }));
  return {
    host,
    stop() {
      removeEventListener("message", receive);
      unsubscribe();
      host.dispose();
      frame.remove();
      session.set({ addinReady: false });
    },
  };
}

async function fetchedText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}
