/** What one edition of the measurement workbook was built with. */
export interface CaseVersion {
  readonly edition: number;
  /** "1" is the yearly workbook of five sheets, "2" the quarterly one. */
  readonly template: string;
  /** Version of the add-in; null where none is kept. */
  readonly addIn: string | null;
  /** Against the template of this add-in. */
  readonly age: "current" | "older" | "newer";
}

/** Every edition in the open workbook, the lowest number first. */
export function caseVersions(): Promise<readonly CaseVersion[]> {
  return Promise.reject(new Error("versions are not built yet"));
}
