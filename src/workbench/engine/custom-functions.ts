import type { CellValue } from "./model";

/** The functions an add-in registered, and the way to call them. */
export interface CustomFunctions {
  /** From functions.json, ids in upper case with the namespace: "CRM.NPV". */
  readonly signatures: readonly CustomFunctionSignature[];
  /** Ranges arrive as 2-D arrays, omitted arguments as null. Answers come in the same order. */
  call(calls: readonly CustomFunctionCall[]): Promise<readonly CustomFunctionResult[]>;
}

export interface CustomFunctionSignature {
  readonly id: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly dimensionality: "scalar" | "matrix";
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

export interface CustomFunctionCall {
  readonly id: string;
  readonly args: readonly (CellValue | readonly (readonly CellValue[])[])[];
}

/** A value, a 2-D array that spills, or an error with its message. */
export type CustomFunctionResult = CellValue | readonly (readonly CellValue[])[];
