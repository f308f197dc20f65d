/** What the page tells about a function while it is typed. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
  /** The add-in's page about it; null for native functions. */
  readonly helpUrl: string | null;
  readonly isAddin: boolean;
}

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly repeating: boolean;
}

/** A line of the completion list. */
export interface Suggestion {
  readonly name: string;
  readonly description: string;
  readonly kind: "function" | "name" | "table";
  readonly isAddin: boolean;
}

/** The add-in's metadata file, as far as it is shown. */
export interface FunctionsFile {
  readonly functions: readonly {
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

const MOST_SUGGESTIONS = 12;

/** Help for the functions of the add-in. Their pages are served with the workbench. */
export function addinFunctions(file: FunctionsFile, namespace: string): FunctionHelp[] {
  return file.functions.map(({ name, description = "", helpUrl, parameters }) => ({
    name: `${namespace}.${name}`,
    description,
    helpUrl: helpUrl === undefined ? null : servedHelp(helpUrl),
    isAddin: true,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional ?? false,
      repeating: parameter.repeating ?? false,
    })),
  }));
}

/** What fits the word typed so far: the add-in's functions first, then in alphabetical order. */
export function suggestions(
  word: string,
  functions: readonly FunctionHelp[],
  names: readonly Suggestion[],
): Suggestion[] {
  const start = word.toUpperCase();
  const offered: Suggestion[] = [
    ...functions.map((one) => ({ ...one, kind: "function" as const })),
    ...names,
  ];
  return offered
    .filter(({ name, isAddin }) => {
      const upper = name.toUpperCase();
      // "NPV" finds CRM.NPV too: nobody must know the prefix to find the function.
      return upper.startsWith(start) || (isAddin && upper.split(".")[1]?.startsWith(start));
    })
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name))
    .slice(0, MOST_SUGGESTIONS);
}

/** The parameter that an argument belongs to; a repeating one takes all that follow. */
export function parameterAt(help: FunctionHelp, argument: number): number {
  const last = help.parameters.length - 1;
  return argument > last && help.parameters[last]?.repeating === true ? last : argument;
}

function rank({ isAddin }: Suggestion): number {
  return isAddin ? 0 : 1;
}

function servedHelp(helpUrl: string): string {
  const name = new URL(helpUrl).pathname.split("/").at(-1) ?? "";
  const { hash } = new URL(helpUrl);
  return `/addin/help/${name}${hash}`;
}
