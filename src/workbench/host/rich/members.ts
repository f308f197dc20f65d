import type { OfficeLibrary, OfficeMember } from "../office-tables";
import { requireSupported, type RequirementSets } from "../requirements";
import { notPlayed, RichError } from "./errors";
import type { EventListeners } from "./events/event-listeners";
import { HostObject, HostService } from "./host-object";

/** Reads, writes and calls the members of host objects, within what Excel's API has and allows. */
export class Members {
  readonly #library: OfficeLibrary;
  readonly #sets: RequirementSets;
  readonly #listeners: EventListeners;

  constructor(library: OfficeLibrary, sets: RequirementSets, listeners: EventListeners) {
    this.#library = library;
    this.#sets = sets;
    this.#listeners = listeners;
  }

  /** A scalar or navigation property by the add-in's name. */
  get(object: HostObject, name: string): unknown {
    const member = this.#library.memberNamed(object.officeClass, name);
    return this.#read(object, this.#require(object, name, member));
  }

  navigate(object: HostObject, wire: string): HostObject | null {
    const member = this.#library.memberOnWire(object.officeClass, wire);
    return requireObject(object, wire, this.#read(object, this.#require(object, wire, member)));
  }

  /** A property set by its wire name; null leaves it as it is, as in Excel. */
  set(object: HostObject, wire: string, value: unknown): void {
    const found = this.#library.memberOnWire(object.officeClass, wire);
    const member = this.#require(object, wire, found);
    const location = `${object.officeClass}.${member.name}`;
    if (member.kind !== "scalar" || member.writable !== true) {
      throw new RichError("InvalidArgument", `${location} is read-only`, location);
    }
    if (value === null) return;
    const accessor = accessorOf(object, member.name);
    if (accessor?.set === undefined) throw notPlayed(location);
    at(location, () => {
      accessor.set?.call(object, value);
    });
  }

  /** A method by its wire name. */
  call(object: HostObject, wire: string, args: readonly unknown[]): unknown {
    if (object instanceof HostService) {
      const method = object.methods[wire];
      if (method === undefined) throw notPlayed(`${object.officeClass}.${wire}`);
      return method(...args);
    }
    const found = this.#library.memberOnWire(object.officeClass, wire);
    const member = this.#require(object, wire, found);
    const location = `${object.officeClass}.${member.name}`;
    const target = object.eventTarget();
    if (target !== null && this.#listeners.play(wire, target)) return null;
    return at(location, () => {
      const method: unknown = Reflect.get(object, member.name);
      if (typeof method === "function") return Reflect.apply(method, object, args) as unknown;
      return orNullObject(object, member.name, location, args);
    });
  }

  /** A method that gives an object; null is a null object. */
  callForObject(object: HostObject, wire: string, args: readonly unknown[]): HostObject | null {
    return requireObject(object, wire, this.call(object, wire, args));
  }

  /** All scalars that this object plays and this Excel would have: what load() means. */
  scalars(object: HostObject): OfficeMember[] {
    return this.#library.scalars(object.officeClass).filter((member) => {
      if (accessorOf(object, member.name) === undefined) return false;
      try {
        requireSupported(this.#sets, object.officeClass, member);
        return true;
      } catch {
        return false;
      }
    });
  }

  member(object: HostObject, name: string): OfficeMember {
    return this.#require(object, name, this.#library.memberNamed(object.officeClass, name));
  }

  #require(object: HostObject, name: string, member: OfficeMember | undefined): OfficeMember {
    if (member === undefined) {
      const location = `${object.officeClass}.${name}`;
      throw new RichError("ApiNotFound", `Excel's API has no ${location}`, location);
    }
    requireSupported(this.#sets, object.officeClass, member);
    return member;
  }

  #read(object: HostObject, member: OfficeMember): unknown {
    const location = `${object.officeClass}.${member.name}`;
    if (accessorOf(object, member.name) === undefined) throw notPlayed(location);
    return at(location, () => Reflect.get(object, member.name) as unknown);
  }
}

/** getItemOrNullObject is getItem, with a null object where getItem finds nothing. */
function orNullObject(
  object: HostObject,
  name: string,
  location: string,
  args: readonly unknown[],
): unknown {
  const plain: unknown = name.endsWith("OrNullObject")
    ? Reflect.get(object, name.slice(0, -"OrNullObject".length))
    : undefined;
  if (typeof plain !== "function") throw notPlayed(location);
  try {
    return Reflect.apply(plain, object, args) as unknown;
  } catch (error) {
    if (error instanceof RichError && error.code === "ItemNotFound") return null;
    throw error;
  }
}

/** The accessor of a property, from the object's class or one of its ancestors. */
function accessorOf(object: HostObject, name: string): PropertyDescriptor | undefined {
  let prototype: unknown = object;
  while (prototype instanceof HostObject) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found !== undefined) return found;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

/** Adds where it happened to an error that does not say so yet. */
function at<T>(location: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RichError && error.location === undefined) {
      throw new RichError(error.code, error.message, location);
    }
    throw error;
  }
}

function requireObject(object: HostObject, member: string, value: unknown): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new RichError(
    "GeneralException",
    `${object.officeClass}.${member} gave no object`,
    `${object.officeClass}.${member}`,
  );
}
