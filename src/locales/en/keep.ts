/** What the tools that keep a workbook alive say. */

interface Count {
  readonly sheet: string;
  readonly count: number;
}

interface Left {
  readonly sheet: string;
  readonly reason: string;
}

/** "3 on Results, 1 on Sheet1". */
function bySheet(counts: readonly Count[]): string {
  return counts.map(({ sheet, count }) => `${count} on ${sheet}`).join(", ");
}

function formulas(count: number): string {
  return count === 1 ? "1 CRM formula" : `${count} CRM formulas`;
}

function total(counts: readonly Count[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function names(list: readonly string[]): string {
  return list.join(", ");
}

/** One sentence for each reason that something is left for. */
function leftFor(
  left: readonly Left[],
  reasons: Readonly<Record<string, (count: number) => string>>,
) {
  return Object.entries(reasons).flatMap(([reason, words]) => {
    const count = left.filter((one) => one.reason === reason).length;
    return count === 0 ? [] : [words(count)];
  });
}

export const keepTexts = {
  oldExcel: "This Excel is too old: it needs Excel 2021, Microsoft 365 or Excel on the web",
  cellEdit: "A cell is being edited. Press Enter or Esc in the sheet and try again",
  structureProtected:
    "The structure of this workbook is protected, so no sheet can come or go. Switch it off under Review, Protect Workbook, and try again",
  failed: (step: string, code: string) => `"${step}" failed in Excel (${code})`,
  cancelled: "Stopped",
  undone: "Your workbook is as it was",
  notUndone: (what: string) =>
    `Not everything could be put back as it was: please look at ${what}, or close the workbook without saving`,
  steps: {
    look: "Look at the workbook",
    unlock: "Take protection away",
    write: "Write formulas and values",
    lock: "Protect the sheets again",
    keep: "Keep the formulas",
    remove: "Remove the sheets",
  },
  repair: {
    done: (sheets: readonly Count[], left: readonly Left[]) => {
      const done =
        sheets.length > 0
          ? `${formulas(total(sheets))} repaired: ${bySheet(sheets)}.`
          : left.length > 0
            ? "Nothing could be repaired."
            : "No CRM formula is broken.";
      const rest = leftFor(left, {
        password: (count) =>
          `${formulas(count)} left: the sheet has a password. Unprotect it and repair again.`,
        unknown: (count) =>
          `${formulas(count)} left: Excel knows no such function, or a name in it. Check the spelling.`,
      });
      return [done, ...rest].join(" ");
    },
  },
  share: {
    explanation:
      "Share has replaced formulas by their values. Restore (CRM Value, Tools) brings them back from here. Please leave this sheet as it is.",
    password: (sheets: readonly string[]) =>
      `CRM formulas stand on sheets with a password: ${names(sheets)}. Unprotect these sheets and share again`,
    broken: (count: number) =>
      `${formulas(count)} could not be calculated. Repair formulas first, then share`,
    notSettled: (count: number) =>
      `${formulas(count)} show no result yet, or an error that only a formula can show. Wait or correct them, then share`,
    done: (sheets: readonly Count[], kept: number, defined: readonly string[]) => {
      const done =
        sheets.length > 0
          ? `${formulas(total(sheets))} replaced by their values: ${bySheet(sheets)}. Restore brings them back.`
          : kept > 0
            ? `Nothing to do: all CRM formulas are replaced by their values already, and ${kept} are kept for Restore.`
            : "There are no CRM formulas in this workbook.";
      const rest =
        defined.length > 0
          ? ` Names that call CRM functions stay as they are: ${names(defined)}.`
          : "";
      return done + rest;
    },
  },
  restore: {
    done: (sheets: readonly Count[], left: readonly Left[]) => {
      const done =
        sheets.length > 0
          ? `${formulas(total(sheets))} back: ${bySheet(sheets)}.`
          : left.length > 0
            ? "No formula came back."
            : "No formulas are kept in this workbook.";
      const rest = leftFor(left, {
        changed: (count) => `${formulas(count)} left: the cell was changed since.`,
        deleted: (count) => `${formulas(count)} left: cells of it were deleted since.`,
        password: (count) =>
          `${formulas(count)} left: the sheet has a password. Unprotect it and restore again.`,
      });
      return [done, ...rest].join(" ");
    },
  },
} as const;
