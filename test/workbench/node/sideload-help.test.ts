import { describe, expect, it } from "vitest";
import { sideloadHelp } from "../../../src/workbench/node/sideload-help";

const ID = "f6215147-f60f-4fd8-b164-b03f66271901";

describe("sideloadHelp", () => {
  it("registers the manifest for this user on Windows, and says how to undo it", () => {
    const manifest = "C:\\crm value\\dist\\manifest.xml";
    const help = sideloadHelp({ manifest, id: ID, platform: "win32" });
    expect(help).toContain(
      `reg add HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${ID} /t REG_SZ /d "${manifest}" /f`,
    );
    expect(help).toContain(
      `reg delete HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${ID} /f`,
    );
  });

  it("copies the manifest into Excel's folder on the Mac, and says how to undo it", () => {
    const help = sideloadHelp({ manifest: "/crm value/manifest.xml", id: ID, platform: "darwin" });
    const folder = '"$HOME/Library/Containers/com.microsoft.Excel/Data/Documents/wef"';
    expect(help).toContain(`cp "/crm value/manifest.xml" ${folder}/crm-value.xml`);
    expect(help).toContain(`rm ${folder}/crm-value.xml`);
  });

  it.each(["win32", "darwin", "linux"])("tells how to upload it on the web from %s", (platform) => {
    const help = sideloadHelp({ manifest: "/crm/manifest.xml", id: ID, platform });
    expect(help).toMatch(/Upload My Add-in, and give it:\n {2}\/crm\/manifest\.xml/);
  });

  it("speaks of the web alone where there is no Excel", () => {
    const help = sideloadHelp({ manifest: "/crm/manifest.xml", id: ID, platform: "linux" });
    expect(help).toMatch(/^Excel on the web/);
  });
});
