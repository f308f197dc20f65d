import type { HostObject } from "./host-object";

/** Objects that the add-in keeps from one batch to the next. */
export class References {
  readonly #kept = new Map<string, HostObject>();
  #last = 0;

  keep(object: HostObject): string {
    this.#last += 1;
    const id = `r${String(this.#last)}`;
    this.#kept.set(id, object);
    return id;
  }

  find(id: string): HostObject | undefined {
    return this.#kept.get(id);
  }

  remove(id: string): void {
    this.#kept.delete(id);
  }

  /** Lets what is kept go along with the cells that were inserted or deleted since. */
  follow(): void {
    for (const object of this.#kept.values()) object.follow();
  }

  get size(): number {
    return this.#kept.size;
  }
}
