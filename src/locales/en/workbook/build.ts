export const buildTexts = {
  steps: {
    prepare: "Look at the open workbook",
    create: "Add the sheets",
    fill: "Write formulas and formats",
    finish: "Add charts, lists and protection",
  },
  oldExcel: "This Excel is too old: building needs Excel 2021, Microsoft 365 or Excel on the web",
  structureProtected:
    "The structure of this workbook is protected, so no sheet can be added. Switch it off under Review, Protect Workbook, and build again",
  cellEdit: "A cell is being edited. Press Enter or Esc in the sheet and build again",
  failed: (step: string, code: string) => `"${step}" failed in Excel (${code})`,
  removed: "Everything that had been added was removed; your workbook is as it was",
  notRemoved: (sheets: string) =>
    `Not everything could be removed: please delete by hand what is left of ${sheets}`,
} as const;
