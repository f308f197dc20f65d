import { emptyWorkbook } from "../../engine/empty-workbook";
import { readXlsx, writeXlsx } from "../../engine/xlsx";
import type { WorkbookModel } from "../../engine/model";
import type { Session } from "./session";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A new, empty workbook. */
export function newWorkbook(session: Session): void {
  replaceWorkbook(session, emptyWorkbook(), "Book1");
}

/** Opens an .xlsx file of the user. */
export async function openFile(session: Session, file: File): Promise<void> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const model = await readXlsx(bytes, session.page.addin?.id);
    replaceWorkbook(session, model, baseName(file.name));
  } catch (error) {
    session.notify({
      kind: "error",
      title: `${file.name} could not be opened`,
      text: error instanceof Error ? error.message : "It is not an Excel workbook (.xlsx).",
    });
  }
}

/** Hands the workbook to the user as an .xlsx file, with all results calculated. */
export async function downloadFile(session: Session): Promise<void> {
  await session.workbook.settled();
  const bytes = await writeXlsx(session.workbook, session.page.addin ?? undefined);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${session.page.fileName}.xlsx`;
  link.click();
  // The browser has taken the file by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** The workbook that was open can be brought back, as long as nothing else replaces it. */
function replaceWorkbook(session: Session, model: WorkbookModel, fileName: string): void {
  const { model: previous } = session.workbook;
  const { fileName: previousName } = session.page;
  session.set({ editing: null, clip: null, notice: null, fileName });
  session.workbook.open(model);
  if (previous.sheets.every(({ cells }) => Object.keys(cells).length === 0)) return;
  session.notify({
    kind: "info",
    title: `${previousName} was closed`,
    text: "",
    action: {
      label: `Bring back ${previousName}`,
      run: () => replaceWorkbook(session, previous, previousName),
    },
  });
}

function baseName(fileName: string): string {
  return fileName.replace(/\.xlsx$/i, "");
}
