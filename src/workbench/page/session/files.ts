import { emptyWorkbook } from "../../engine/empty-workbook";
import { readXlsx, writeXlsx } from "../../engine/xlsx";
import type { Session } from "./session";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A new, empty workbook. */
export function newWorkbook(session: Session): void {
  session.set({ editing: null, clip: null, notice: null, fileName: "Book1" });
  session.workbook.open(emptyWorkbook());
}

/** Opens an .xlsx file of the user. */
export async function openFile(session: Session, file: File): Promise<void> {
  try {
    const model = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    session.set({ editing: null, clip: null, notice: null, fileName: baseName(file.name) });
    session.workbook.open(model);
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
  const bytes = await writeXlsx(session.workbook);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${session.page.fileName}.xlsx`;
  link.click();
  // The browser has taken the file by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

function baseName(fileName: string): string {
  return fileName.replace(/\.xlsx$/i, "");
}
