/** Event types as they travel. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetProtectionChanged: 24,
  paneVisibilityChanged: 65539,
} as const;

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** The events this host raises, by the name in "_Register...Event". */
const REGISTRABLE: Readonly<Record<string, number>> = {
  DataChanged: EventType.worksheetChanged,
  Activated: EventType.worksheetActivated,
  Deactivated: EventType.worksheetDeactivated,
  Added: EventType.worksheetAdded,
  SelectionChanged: EventType.worksheetSelectionChanged,
  Deleted: EventType.worksheetDeleted,
  Calculated: EventType.worksheetCalculated,
  ProtectionChanged: EventType.worksheetProtectionChanged,
};

/** What the add-in listens to: types of events, each at a sheet or at the workbook. */
export class EventListeners {
  readonly #keys = new Set<string>();

  /** Plays "_RegisterActivatedEvent" and its like; false when the method is something else. */
  play(method: string, targetId: string): boolean {
    const [, un, name = ""] = /^_(Un)?[Rr]egister(\w+)Event$/.exec(method) ?? [];
    const type = REGISTRABLE[name];
    if (type === undefined) return false;
    if (un === undefined) this.#keys.add(keyOf(type, targetId));
    else this.#keys.delete(keyOf(type, targetId));
    return true;
  }

  has(type: number, targetId: string): boolean {
    return this.#keys.has(keyOf(type, targetId));
  }

  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }
}

function keyOf(type: number, targetId: string): string {
  return `${String(type)} ${targetId}`;
}
