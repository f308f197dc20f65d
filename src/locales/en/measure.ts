/** Messages of the quarterly close. */
export const measureTexts = {
  steps: {
    find: "Find the case in the workbook",
    read: "Read the case",
    compare: "See whether anything has changed meanwhile",
    unlock: "Take protection off the sheets",
    write: "Write into the workbook",
    verify: "Read the result back",
    finish: "Protect the sheets again",
  },
  cellEdit: "A cell is being edited. Press Enter or Esc in the sheet and try again",
  failed: (step: string, code: string) => `"${step}" failed in Excel (${code})`,
} as const;
