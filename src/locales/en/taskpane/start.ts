/** What the page says until the pane is there: the first script holds these words and no others. */
export const startTexts = {
  product: "CRM Value",
  slow: "Excel has not answered yet. If nothing happens, close this pane and open it again.",
  outsideTitle: "Open CRM Value in Excel",
  outside:
    "This page is the task pane of an Excel add-in. It has been opened outside Excel, where there is no workbook to work on.",
  outsideHow:
    "In Excel, choose Home, Add-ins, and add CRM Value. Then press Open CRM Value in the CRM Value group.",
  unreachableTitle: "Excel could not be reached",
  unreachable:
    "The Office library did not load, so the pane cannot talk to Excel. Check the connection to appsforoffice.microsoft.com, then close this pane and open it again.",
  brokenTitle: "The pane did not load",
  broken:
    "A part of the pane could not be loaded. Your workbook is not affected, and formulas go on calculating.",
  retry: "Try again",
} as const;
