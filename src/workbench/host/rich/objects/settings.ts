import { requireText } from "../checks";
import type { HostContext } from "../context";
import { itemNotFound } from "../errors";
import { HostCollection, HostObject } from "../host-object";

/** The add-in's settings in the workbook; the model keeps each value as JSON text. */
export class SettingCollection extends HostCollection {
  override readonly officeClass = "SettingCollection";
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  list(): Setting[] {
    return Object.keys(this.#context.model.settings).map((key) => new Setting(this.#context, key));
  }

  add(key: unknown, value: unknown): Setting {
    const setting = new Setting(this.#context, requireText("key", key));
    setting.value = value;
    return setting;
  }

  getItem(key: unknown): Setting {
    const wanted = requireText("key", key);
    if (!(wanted in this.#context.model.settings)) throw itemNotFound(`setting ${wanted}`);
    return new Setting(this.#context, wanted);
  }
}

class Setting extends HostObject {
  override readonly officeClass = "Setting";
  readonly #context: HostContext;
  readonly key: string;

  constructor(context: HostContext, key: string) {
    super();
    this.#context = context;
    this.key = key;
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  get _Id(): string {
    return this.key;
  }

  get value(): unknown {
    const text = this.#context.model.settings[this.key];
    if (text === undefined) throw itemNotFound(`setting ${this.key}`);
    return JSON.parse(text) as unknown;
  }
  set value(value: unknown) {
    this.#context.change(({ settings }) => {
      settings[this.key] = JSON.stringify(value);
    });
  }

  delete(): void {
    this.#context.change((draft) => {
      draft.settings = Object.fromEntries(
        Object.entries(draft.settings).filter(([key]) => key !== this.key),
      );
    });
  }
}
