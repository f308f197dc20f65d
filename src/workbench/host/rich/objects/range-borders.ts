import type { Area, BorderModel, CellFormat } from "../../../engine/model";
import { requireInteger, requireOneOf } from "../checks";
import type { HostContext } from "../context";
import { itemNotFound } from "../errors";
import { changeBorder } from "../format-properties";
import { HostCollection, type HostObject } from "../host-object";
import { AreaFormat } from "./area-format";

type Side = "top" | "bottom" | "left" | "right";

/** A border of a range is one side of some of its cells. Diagonals are not played. */
const BORDERS = {
  EdgeTop: { side: "top", cells: (area) => ({ ...area, lastRow: area.row }) },
  EdgeBottom: { side: "bottom", cells: (area) => ({ ...area, row: area.lastRow }) },
  EdgeLeft: { side: "left", cells: (area) => ({ ...area, lastColumn: area.column }) },
  EdgeRight: { side: "right", cells: (area) => ({ ...area, column: area.lastColumn }) },
  InsideHorizontal: { side: "bottom", cells: (area) => ({ ...area, lastRow: area.lastRow - 1 }) },
  InsideVertical: {
    side: "right",
    cells: (area) => ({ ...area, lastColumn: area.lastColumn - 1 }),
  },
} as const satisfies Record<string, { side: Side; cells: (area: Area) => Area }>;

type BorderIndex = keyof typeof BORDERS;
const INDEXES = Object.keys(BORDERS) as BorderIndex[];

export class RangeBorderCollection extends HostCollection {
  override readonly officeClass = "RangeBorderCollection";
  readonly #context: HostContext;
  readonly #sheetId: string;
  readonly #area: Area;

  constructor(context: HostContext, sheetId: string, area: Area) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
    this.#area = area;
  }

  list(): HostObject[] {
    return INDEXES.map((index) => this.#border(index));
  }

  get count(): number {
    return INDEXES.length;
  }

  getItem(index: unknown): RangeBorder {
    return this.#border(requireOneOf("index", index, INDEXES));
  }

  getItemAt(position: unknown): RangeBorder {
    const index = INDEXES[requireInteger("index", position)];
    if (index === undefined) throw itemNotFound(`border ${String(position)}`);
    return this.#border(index);
  }

  #border(index: BorderIndex): RangeBorder {
    return new RangeBorder(this.#context, this.#sheetId, this.#area, index);
  }
}

class RangeBorder extends AreaFormat {
  override readonly officeClass = "RangeBorder";
  readonly sideIndex: BorderIndex;
  readonly #side: Side;
  /** The cells that carry it; an inside border of a single row or column has none. */
  readonly #cells: Area | null;

  constructor(context: HostContext, sheetId: string, area: Area, index: BorderIndex) {
    super(context, sheetId, area);
    const { side, cells } = BORDERS[index];
    const carriers = cells(area);
    this.sideIndex = index;
    this.#side = side;
    this.#cells =
      carriers.row <= carriers.lastRow && carriers.column <= carriers.lastColumn ? carriers : null;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.sideIndex };
  }

  get style(): string | null {
    return this.#read((border) => border?.style ?? "None");
  }
  set style(value: unknown) {
    this.#write("style", value);
  }
  get weight(): string | null {
    return this.#read((border) => border?.weight ?? "Thin");
  }
  set weight(value: unknown) {
    this.#write("weight", value);
  }
  get color(): string | null {
    return this.#read((border) => border?.color ?? "#000000");
  }
  set color(value: unknown) {
    this.#write("color", value);
  }

  #read<T>(read: (border: BorderModel | undefined) => T): T | null {
    return this.shared(({ borders }) => read(borders?.[this.#side]), this.#cells ?? this.area);
  }

  #write(property: string, value: unknown): void {
    if (this.#cells === null) return;
    this.changeFormat((format) => {
      const border = changeBorder(format?.borders?.[this.#side], property, value);
      return withBorder(format, this.#side, border);
    }, this.#cells);
  }
}

function withBorder(
  format: CellFormat | undefined,
  side: Side,
  border: BorderModel | null,
): CellFormat {
  const borders = Object.entries(format?.borders ?? {}).filter(([name]) => name !== side);
  if (border !== null) borders.push([side, border]);
  return { ...format, borders: Object.fromEntries(borders) };
}
