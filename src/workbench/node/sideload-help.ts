/** What the user does so that Excel finds the add-in, for each place where Excel runs. */
export interface Sideloading {
  /** The full path of the manifest to load. */
  readonly manifest: string;
  /** The Id in that manifest. */
  readonly id: string;
  /** As in `process.platform`. */
  readonly platform: string;
}

/**
 * How to load the add-in into Excel on this machine and on the web, to be printed.
 *
 * @see Microsoft Learn, Office Add-ins documentation, "Sideload" articles of the testing chapter
 */
export function sideloadHelp(sideloading: Sideloading): string {
  return [...onThisMachine(sideloading), ...onTheWeb(sideloading)].join("\n");
}

function onThisMachine({ manifest, id, platform }: Sideloading): string[] {
  if (platform === "win32") {
    const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
    return [
      "Excel on Windows. Run once, then start Excel, choose Home > Add-ins, and under Developer",
      "Add-ins choose CRM Value:",
      `  reg add ${key} /v ${id} /t REG_SZ /d "${manifest}" /f`,
      "To take it out again:",
      `  reg delete ${key} /v ${id} /f`,
      "",
    ];
  }
  if (platform === "darwin") {
    const folder = '"$HOME/Library/Containers/com.microsoft.Excel/Data/Documents/wef"';
    return [
      "Excel on the Mac. Run once, then start Excel, choose Home > Add-ins, and under Developer",
      "Add-ins choose CRM Value:",
      `  mkdir -p ${folder}`,
      `  cp "${manifest}" ${folder}/crm-value.xml`,
      "To take it out again:",
      `  rm ${folder}/crm-value.xml`,
      "",
    ];
  }
  return [];
}

function onTheWeb({ manifest }: Sideloading): string[] {
  return [
    "Excel on the web, in a browser on this machine. Open a workbook, then choose",
    "Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and give it:",
    `  ${manifest}`,
    "If the browser asks whether the page may reach this machine (local network), allow it.",
  ];
}
