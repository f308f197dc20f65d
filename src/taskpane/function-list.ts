/** One function as functions.json describes it to Excel. */
export interface FunctionHelp {
  readonly id: string;
  /** With the namespace, as typed in a cell. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
  /** Address of its help page, relative to the pane. */
  readonly helpPage: string;
}

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

/** The namespace that manifest.xml gives to all functions. */
const NAMESPACE = "CRM";

/** The functions that this build of the add-in offers, read from the file that Excel reads. */
export async function loadFunctionList(): Promise<readonly FunctionHelp[]> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error(`functions.json must be readable, got ${response.status}`);
  return functionList((await response.json()) as FunctionsJson);
}

/** The part of the custom functions metadata that the pane shows. */
export interface FunctionsJson {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
    }[];
  }[];
}

export function functionList(metadata: FunctionsJson): readonly FunctionHelp[] {
  const list = metadata.functions.map(({ id, name, description, helpUrl, parameters }) => ({
    id,
    name: `${NAMESPACE}.${name}`,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      optional: parameter.optional ?? false,
    })),
    // functions.json holds the address where the add-in is published; the pane's own copy is nearer.
    helpPage: `help/${helpUrl.slice(helpUrl.lastIndexOf("/") + 1)}`,
  }));
  return list.sort((one, other) => one.name.localeCompare(other.name, "en"));
}

/** As Excel shows it: CRM.NPV(rate, cashFlows, [timing]). */
export function signature({ name, parameters }: FunctionHelp): string {
  const list = parameters.map((parameter) =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  return `${name}(${list.join(", ")})`;
}

/** The functions whose name, description or arguments hold every word of the text. */
export function searchFunctions(
  functions: readonly FunctionHelp[],
  text: string,
): readonly FunctionHelp[] {
  const words = text.toLowerCase().split(/\s+/);
  return functions.filter((candidate) => {
    const { description, parameters } = candidate;
    const haystack = [
      signature(candidate),
      description,
      ...parameters.map((parameter) => parameter.description),
    ]
      .join(" ")
      .toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
