import type { CellErrorCode, CellValue } from "../engine/model";
import type {
  CustomFunctionCall,
  CustomFunctionResult,
  CustomFunctions,
  CustomFunctionSignature,
} from "../engine/workbook";

/** The parts of functions.json that calling needs. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
  readonly allowErrorForDataTypeAny?: boolean;
}

/** One entry of the event "richApiMessage": category, type, target, message, id. */
export type RichApiMessage = readonly [number, number, string, string, number];

const CATEGORY = 1;
const MessageType = { invoke: 1000, cancel: 1001 } as const;
const Flag = { cancelable: 1, streaming: 2, mayTakeErrors: 4 } as const;

/** The cell error of each result code of the custom functions runtime; others are #VALUE!. */
const ERROR_OF_CODE: Readonly<Record<number, CellErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/**
 * Calls the add-in's custom functions by the route Excel on the web takes: an event with the
 * invocations, answered by a Rich API call with the results. The library delays its answers by
 * 50 to 500 ms to batch them, so calls are sent together and awaited.
 */
export class CustomFunctionCalls implements CustomFunctions {
  readonly signatures: readonly CustomFunctionSignature[];
  readonly #byFormulaName: ReadonlyMap<string, FunctionMetadata>;
  readonly #send: (entries: readonly RichApiMessage[]) => void;
  readonly #pending = new Map<number, (result: CustomFunctionResult) => void>();
  #lastInvocation = 0;

  constructor(
    namespace: string,
    metadata: FunctionsMetadata,
    send: (entries: readonly RichApiMessage[]) => void,
  ) {
    const named = metadata.functions.map(
      (description) => [`${namespace}.${description.name}`.toUpperCase(), description] as const,
    );
    this.signatures = named.map(([id, { parameters }]) => ({
      id,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        type: parameter.type ?? "any",
        dimensionality: parameter.dimensionality === "matrix" ? "matrix" : "scalar",
        optional: parameter.optional ?? false,
        repeating: parameter.repeating ?? false,
      })),
    }));
    this.#byFormulaName = new Map(named);
    this.#send = send;
  }

  async call(calls: readonly CustomFunctionCall[]): Promise<readonly CustomFunctionResult[]> {
    const entries: RichApiMessage[] = [];
    const results = calls.map(({ id, args }) => {
      const description = this.#byFormulaName.get(id.toUpperCase());
      if (description === undefined) return Promise.resolve<CellValue>({ error: "#NAME?" });
      const invocation = this.#nextInvocation();
      entries.push(invocationMessage(invocation, description, args));
      return new Promise<CustomFunctionResult>((resolve) => {
        this.#pending.set(invocation, resolve);
      });
    });
    if (entries.length > 0) this.#send(entries);
    return Promise.all(results);
  }

  /** Takes the results that the add-in reports, in either form the library uses. */
  settle(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const result of results as unknown[]) {
      const { id, failed, value, errorCode } = readResult(result);
      const resolve = this.#pending.get(id);
      // A streaming function reports again and again; the cell keeps its first answer.
      this.#pending.delete(id);
      resolve?.(failed ? failure(value, errorCode) : success(value));
    }
  }

  /** The add-in is going away: what it was still calculating will never come. */
  cancelAll(): void {
    const invocations = [...this.#pending.keys()];
    this.#send(
      invocations.map((invocationId) => [
        CATEGORY,
        MessageType.cancel,
        "",
        JSON.stringify({ invocationId }),
        0,
      ]),
    );
    for (const resolve of this.#pending.values()) resolve({ error: "#NAME?" });
    this.#pending.clear();
  }

  #nextInvocation(): number {
    this.#lastInvocation += 1;
    return this.#lastInvocation;
  }
}

function invocationMessage(
  invocation: number,
  { id, options = {}, allowErrorForDataTypeAny = false }: FunctionMetadata,
  args: CustomFunctionCall["args"],
): RichApiMessage {
  const flags =
    (options.cancelable === true ? Flag.cancelable : 0) |
    (options.stream === true ? Flag.streaming : 0) |
    (allowErrorForDataTypeAny ? Flag.mayTakeErrors : 0);
  const message = [invocation, id, args.map(argument), null, flags, null];
  return [CATEGORY, MessageType.invoke, "", JSON.stringify(message), 0];
}

function argument(value: CustomFunctionCall["args"][number]): unknown {
  if (Array.isArray(value)) return value.map((row: readonly CellValue[]) => row.map(scalar));
  return scalar(value as CellValue);
}

function scalar(value: CellValue): unknown {
  if (typeof value !== "object" || value === null) return value;
  return { type: "CustomFunctionError", code: value.error };
}

interface Reported {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number;
}

function readResult(result: unknown): Reported {
  if (Array.isArray(result)) {
    const [id, ok, value, errorCode] = result as unknown[];
    return { id: Number(id), failed: ok !== true, value, errorCode: Number(errorCode) };
  }
  const { id, failed, value, errorCode } = result as Partial<Reported>;
  return { id: Number(id), failed: failed === true, value, errorCode: Number(errorCode) };
}

function failure(value: unknown, errorCode: number): CellValue {
  // The library reports NaN as this text and without a code of its own.
  if (value === "NaN") return { error: "#NUM!" };
  const error = ERROR_OF_CODE[errorCode] ?? "#VALUE!";
  // Excel shows an add-in's own words beside these two errors only.
  const told = (error === "#VALUE!" || error === "#N/A") && errorCode !== 0;
  return told && typeof value === "string" && value !== "" ? { error, message: value } : { error };
}

function success(value: unknown): CustomFunctionResult {
  if (!Array.isArray(value)) return cell(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : [cell(row)]));
}

/** A value of a result: a scalar, or a cell-value object of which the basic value shows. */
function cell(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  // Excel shows 0 where a function left a gap.
  if (typeof value !== "object" || value === null) return 0;
  const { type, basicValue, message } = value as Record<string, unknown>;
  if (type !== "Error") return cell(basicValue);
  const error = isCellError(basicValue) ? basicValue : "#VALUE!";
  return typeof message === "string" ? { error, message } : { error };
}

function isCellError(value: unknown): value is CellErrorCode {
  return typeof value === "string" && value.startsWith("#");
}
