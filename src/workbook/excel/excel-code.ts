/** Excel's own word for what went wrong; its message comes in Excel's language. */
export function excelCode(cause: unknown): string {
  if (cause instanceof OfficeExtension.Error) return cause.code;
  return cause instanceof Error ? cause.name : "Unknown";
}

/** What Excel answers where a sheet cannot be unprotected without its password. */
const PASSWORD_CODES: readonly string[] = ["AccessDenied", "InvalidArgument", "InvalidOperation"];

/** Whether Excel may have asked for a password; only of what takes the protection off. */
export function asksForPassword(code: string): boolean {
  return PASSWORD_CODES.includes(code);
}
