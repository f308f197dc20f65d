/**
 * What the office.js library says about its own wire: every class, its members, their names on
 * the wire, and the requirement set each belongs to. Read from the installed library by
 * node/office-tables.ts and handed to the host as plain JSON.
 */
export interface OfficeTables {
  /** Version of the npm package the tables were read from. */
  readonly library: string;
  readonly classes: Readonly<Record<string, OfficeClass>>;
}

export interface OfficeClass {
  /** Class of the items, when this is a collection. */
  readonly items?: string;
  readonly members: readonly OfficeMember[];
}

export interface OfficeMember {
  /** As the add-in writes it: "numberFormat". */
  readonly name: string;
  /** As it travels: "NumberFormat". */
  readonly wire: string;
  readonly kind: "scalar" | "navigation" | "method" | "object";
  /** Class of what a navigation property or an object method gives. */
  readonly type?: string;
  readonly writable?: boolean;
  /** The requirement set that brought it; absent when it was there from the first. */
  readonly set?: readonly [name: string, version: string];
}

/** The wire's name for looking up an item by its key; as an add-in writes it, getItem. */
export const INDEXER = "_Indexer";

/** Two properties are read under one name and written under another. */
const WRITTEN_AS: Readonly<Record<string, string>> = {
  "Worksheet.Gridlines": "ShowGridlines",
  "Worksheet.Headings": "ShowHeadings",
};

/** The tables, ready for questions. */
export class OfficeLibrary {
  readonly #byName = new Map<string, Map<string, OfficeMember>>();
  readonly #byWire = new Map<string, Map<string, OfficeMember>>();

  constructor(tables: OfficeTables) {
    for (const [name, { members }] of Object.entries(tables.classes)) {
      this.#byName.set(name, new Map(members.map((member) => [member.name, member])));
      this.#byWire.set(name, new Map(members.map((member) => [member.wire, member])));
    }
  }

  /** The member as the add-in writes it, or undefined when Excel has no such member. */
  memberNamed(className: string, name: string): OfficeMember | undefined {
    return this.#byName.get(className)?.get(name);
  }

  /** The member as it travels. */
  memberOnWire(className: string, wire: string): OfficeMember | undefined {
    if (wire === INDEXER) return this.memberNamed(className, "getItem");
    const members = this.#byWire.get(className);
    return members?.get(WRITTEN_AS[`${className}.${wire}`] ?? wire);
  }

  scalars(className: string): OfficeMember[] {
    return [...(this.#byName.get(className)?.values() ?? [])].filter(
      (member) => member.kind === "scalar",
    );
  }
}
