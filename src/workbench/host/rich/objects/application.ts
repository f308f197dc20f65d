import { requireOneOf } from "../checks";
import type { HostContext } from "../context";
import { HostObject } from "../host-object";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export class Application extends HostObject {
  override readonly officeClass = "Application";
  readonly calculationState = "Done";
  readonly decimalSeparator = ".";
  readonly thousandsSeparator = ",";
  readonly useSystemSeparators = true;
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  get calculationMode(): string {
    return this.#context.model.calculationMode;
  }
  set calculationMode(value: unknown) {
    const mode = requireOneOf("calculationMode", value, CALCULATION_MODES);
    this.#context.change((draft) => {
      draft.calculationMode = mode;
    });
  }

  calculate(type: unknown): void {
    requireOneOf("calculationType", type, ["Recalculate", "Full", "FullRebuild"]);
    this.#context.workbook.calculate();
  }

  /** Nothing to do: the workbench calculates when it is asked for a value, not before. */
  suspendApiCalculationUntilNextSync(): void {
    return;
  }

  /** Nothing to do: a batch shows on the page when it has ended. */
  suspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}
