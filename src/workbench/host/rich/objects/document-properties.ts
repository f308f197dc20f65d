import { requireText } from "../checks";
import type { HostContext } from "../context";
import { HostObject } from "../host-object";

export class DocumentProperties extends HostObject {
  override readonly officeClass = "DocumentProperties";
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  get title(): string {
    return this.#read("title");
  }
  set title(value: unknown) {
    this.#write("title", value);
  }
  get subject(): string {
    return this.#read("subject");
  }
  set subject(value: unknown) {
    this.#write("subject", value);
  }
  get author(): string {
    return this.#read("author");
  }
  set author(value: unknown) {
    this.#write("author", value);
  }
  get keywords(): string {
    return this.#read("keywords");
  }
  set keywords(value: unknown) {
    this.#write("keywords", value);
  }
  get comments(): string {
    return this.#read("comments");
  }
  set comments(value: unknown) {
    this.#write("comments", value);
  }
  get category(): string {
    return this.#read("category");
  }
  set category(value: unknown) {
    this.#write("category", value);
  }
  get manager(): string {
    return this.#read("manager");
  }
  set manager(value: unknown) {
    this.#write("manager", value);
  }
  get company(): string {
    return this.#read("company");
  }
  set company(value: unknown) {
    this.#write("company", value);
  }

  #read(property: string): string {
    return this.#context.model.properties[property] ?? "";
  }

  #write(property: string, value: unknown): void {
    const text = requireText(property, value);
    this.#context.change(({ properties }) => {
      properties[property] = text;
    });
  }
}
