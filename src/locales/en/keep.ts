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

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function total(counts: readonly Count[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** "one, another and a third". */
function listed(list: readonly string[]): string {
  return list.length < 2
    ? list.join("")
    : `${list.slice(0, -1).join(", ")} and ${list.at(-1) ?? ""}`;
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
  changedMeanwhile: "Somebody has changed the workbook meanwhile. Please try again",
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
    removeLine: "Remove the line",
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
  noCase: (edition: number) =>
    edition === 1
      ? "This workbook has no measurement workbook in it"
      : `This workbook has no measurement workbook with the number ${edition}`,
  remove: {
    emptySheet: (number: number) => `Sheet${number}`,
    confirmation: (
      sheets: readonly string[],
      tables: readonly string[],
      defined: readonly string[],
      kept: number,
    ) =>
      [
        `This deletes ${counted(sheets.length, "sheet", "sheets")} with everything on them: ${names(sheets)}.`,
        tables.length > 0 ? `Their tables go too: ${names(tables)}.` : "",
        defined.length > 0
          ? `So do ${counted(defined.length, "name", "names")}: ${names(defined)}.`
          : "",
        kept > 0
          ? `${formulas(kept)} kept for Restore ${kept === 1 ? "is" : "are"} forgotten.`
          : "",
        "Nothing else is touched. Excel cannot undo this.",
      ]
        .filter((line) => line !== "")
        .join(" "),
    warning: (count: number) =>
      `${counted(count, "formula", "formulas")} elsewhere in this workbook ${count === 1 ? "refers" : "refer"} to these sheets and would show #REF! or #NAME?.`,
    referred: (count: number) =>
      `${counted(count, "formula", "formulas")} elsewhere in this workbook ${count === 1 ? "refers" : "refer"} to these sheets. Change ${count === 1 ? "it" : "them"} first, or remove all the same`,
    changed: "The workbook has changed since. Look at what would be removed once more",
    done: (sheets: readonly string[]) => `Removed: ${names(sheets)}.`,
    notRemoved: (sheets: readonly string[]) =>
      sheets.length > 0
        ? `Excel stopped half way: please delete by hand ${names(sheets)}`
        : "Excel stopped half way: the sheets are deleted, but some of their names are left",
  },
  lines: {
    noTable: (table: string) =>
      `This workbook has no table named ${table}: lines can be added to a quarterly workbook only`,
    wrongCount: (most: number, count: number) =>
      `The number of lines must be a whole number from 1 to ${most}, got ${count}`,
    password: (sheet: string) =>
      `The sheet ${sheet} has a password. Unprotect it under Review, and try again`,
    noFormula: (sheet: string) =>
      `No line on ${sheet} has its formulas left to copy from. If this workbook is shared, restore it first`,
    noLine: (line: string, sheet: string) => `There is no line ${line} on ${sheet}`,
    added: (sheet: string, lines: readonly string[]) =>
      `${counted(lines.length, "line", "lines")} added to ${sheet}: ${names(lines)}.`,
    removed: (line: string, sheet: string) => `${line} removed from ${sheet}.`,
    notLocked: (sheet: string) =>
      `The sheet ${sheet} could not be protected again: protect it under Review.`,
    shared:
      "The workbook is shared: formulas that refer to the line may be among those that are values now. Restore them first",
    referred: (line: string, count: number) =>
      `${counted(count, "formula", "formulas")} ${count === 1 ? "refers" : "refer"} to ${line} and would show #REF!. Change ${count === 1 ? "it" : "them"} first`,
    stays: {
      onlyLine: (sheet: string) => `It is the only line of ${sheet}: empty it instead`,
      twice: (line: string, sheet: string) =>
        `Two lines of ${sheet} are called ${line}: give one of them another name first`,
      posted: (count: number) =>
        count === 0 ? [] : [`${counted(count, "actual is", "actuals are")} posted to it`],
      baseline: (isFrozen: boolean) => (isFrozen ? ["the business case was frozen with it"] : []),
      closes: (count: number) =>
        count === 0 ? [] : [`${counted(count, "close has", "closes have")} reported it`],
      used: (line: string, reasons: readonly string[], instead: string) =>
        `${line} stays: ${listed(reasons)}. ${instead}`,
      instead: {
        costs: "Instead, end it: give it a last quarter (To), or type 0 over the quarters to come",
        benefits: "Instead, end it: type 0 over the quarters to come",
      },
    },
    reset: (line: string, quarters: number) =>
      quarters === 0
        ? `No quarter of ${line} is typed over.`
        : `${counted(quarters, "quarter", "quarters")} of ${line} planned by formula again.`,
  },
  upgrade: {
    older: {
      title: "This workbook was built by year, by an earlier version of CRM Value",
      steps: [
        "It is kept as it is: it opens, calculates and prints as before, and nothing in it is converted.",
        "To measure by quarter, build a new workbook beside it: Build workbook adds a second set of sheets.",
        "Type company, currency, discount rate and users into the new Inputs. Choose the discounting “year” if the timing was “end”: net present value then stays the same.",
        "Carry each cost line over to Costs: its category, and its amount of Initial and of each year typed over the quarters, a quarter of the year's amount in each.",
        "Carry each benefit line over to Benefits in the same way, with its source.",
        "Compare net present value on both Results. When they agree, remove the old sheets with Remove.",
      ],
    },
    newer: {
      title: "This workbook was built by a newer version of CRM Value",
      steps: (addIn: string | null) => [
        `It calculates as it is. To close quarters or add lines, update the add-in first${addIn === null ? "" : ` (built by ${addIn})`}.`,
      ],
    },
  },
} as const;
