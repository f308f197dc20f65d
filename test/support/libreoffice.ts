import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** The program of an installed LibreOffice, or undefined. */
const program = candidates().find((path) => existsSync(path));

/** For `describe.skipIf(!hasLibreOffice)`. */
export const hasLibreOffice = program !== undefined;

/**
 * The same workbook with every formula computed anew by LibreOffice, as .xlsx; null where it is not
 * installed. LibreOffice 7.4 has no XLOOKUP, LET, FILTER, SORT or UNIQUE, and no CRM functions:
 * such cells come back as #NAME?.
 */
export function recalculate(xlsx: Uint8Array): Promise<Uint8Array> | null {
  return program === undefined ? null : recalculatedBy(program, xlsx);
}

/** Without this LibreOffice believes the results that a file brings along. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

const LONGEST_RUN = 120_000; // milliseconds; a run takes two to four seconds on an idle machine

async function recalculatedBy(soffice: string, xlsx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "crm-value-libreoffice-"));
  try {
    // A profile of its own, so that runs side by side, or an open LibreOffice, do not interfere.
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user/registrymodifications.xcu"), RECALCULATE_ALWAYS);
    await writeFile(join(folder, "workbook.xlsx"), xlsx);

    await promisify(execFile)(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--norestore",
        "--convert-to",
        "xlsx",
        "--outdir",
        join(folder, "recalculated"),
        join(folder, "workbook.xlsx"),
      ],
      { timeout: LONGEST_RUN },
    );
    return await readFile(join(folder, "recalculated/workbook.xlsx"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function candidates(): string[] {
  switch (process.platform) {
    case "win32":
      return [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"]].flatMap((folder) =>
        folder === undefined ? [] : [join(folder, "LibreOffice/program/soffice.com")],
      );
    case "darwin":
      return ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];
    default:
      return (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "soffice"));
  }
}
