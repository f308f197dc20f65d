/** Codes as Excel.ErrorCodes has them, and one of our own. */
export type RichErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "UnsupportedOperation"
  /** The member is part of Excel, but this host does not play it. */
  | "NotPlayedByWorkbench";

/** An action of a batch failed; it reaches the add-in as OfficeExtension.Error. */
export class RichError extends Error {
  override readonly name = "RichError";
  readonly code: RichErrorCode;
  /** Filled by the batch when it is not known here: "Range.values". */
  readonly location: string | undefined;

  constructor(code: RichErrorCode, message: string, location?: string) {
    super(message);
    this.code = code;
    this.location = location;
  }
}

/** Excel's own words for an argument it cannot use, followed by what is wrong with it. */
export function invalidArgument(reason: string): RichError {
  return new RichError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${reason}`,
  );
}

export function itemNotFound(what: string): RichError {
  return new RichError("ItemNotFound", `The requested resource doesn't exist: ${what}`);
}

/** Excel's own words for whatever protection forbids, followed by what is protected. */
export function accessDenied(what: string): RichError {
  return new RichError("AccessDenied", `You cannot perform the requested operation: ${what}`);
}

export function notPlayed(member: string): RichError {
  return new RichError(
    "NotPlayedByWorkbench",
    `${member} is not played by the workbench; real Excel may know it`,
    member,
  );
}
