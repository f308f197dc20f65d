/**
 * One object of Excel's API, as the host plays it. Subclasses have the members of the class they
 * play under Excel's own names: accessors for properties, methods for methods. The tables decide
 * what an add-in may call; what a subclass leaves out fails with NotPlayedByWorkbench.
 */
export abstract class HostObject {
  /** The class in Excel's API: "Range". */
  abstract readonly officeClass: string;

  /** What lets the add-in find this object again in a later batch. */
  identity(): Record<string, unknown> {
    return {};
  }

  /** Goes along with cells that were inserted or deleted, if it stands for a place on a sheet. */
  follow(): void {
    return;
  }

  /** The id under which its events are announced, when it has events. */
  eventTarget(): string | null {
    return null;
  }
}

/** A collection can list its items; each of them identifies itself. */
export abstract class HostCollection extends HostObject {
  abstract list(): readonly HostObject[];

  getCount(): number {
    return this.list().length;
  }
}

/** A service of Office beside the workbook, called by wire name and described by no table. */
export class HostService extends HostObject {
  readonly officeClass: string;
  readonly methods: Readonly<Record<string, (...args: unknown[]) => unknown>>;

  constructor(
    serviceName: string,
    methods: Readonly<Record<string, (...args: unknown[]) => unknown>>,
  ) {
    super();
    this.officeClass = serviceName;
    this.methods = methods;
  }
}
