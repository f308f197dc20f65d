import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/** The page's address; office.js compares its host name with the host's to trust it. */
export const STUB_ORIGIN = "https://localhost";
const OFFICE_URL = `${STUB_ORIGIN}/office/`;

/** What office.js leaves behind, and must not find when it starts again in the same process. */
const OFFICE_GLOBALS = [
  "Office",
  "OSF",
  "Microsoft",
  "Excel",
  "OfficeExt",
  "OfficeExtension",
  "OfficeCore",
  "CustomFunctions",
  "CustomFunctionMappings",
  "OfficeRuntime",
];

export interface StubbedWindow {
  /** Runs a classic script as a script tag would. */
  runScript(path: string): void;
  /** A message from the parent window. */
  deliver(message: string): void;
}

export interface StubOptions {
  readonly name: string;
  readonly officeFolder: string;
  readonly onPostMessage: (message: string) => void;
}

type Listener = (event: { data: string; origin: string; source: unknown }) => void;

/**
 * As much of a browser's window as office.js touches, put on the globals of this process. It runs
 * in the very realm of the caller, so that its errors and arrays are the caller's own kind. The
 * globals stay until the next start, because timers of the library may still look at them.
 */
export function stubWindow({ name, officeFolder, onPostMessage }: StubOptions): StubbedWindow {
  const listeners = new Set<Listener>();
  const parent = { postMessage: onPostMessage };
  const globals: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    parent,
    opener: null,
    name,
    document: stubDocument(officeFolder),
    navigator: { userAgent: "Node", language: "en-US" },
    location: new URL(`${STUB_ORIGIN}/taskpane.html`),
    history: {},
    external: {},
    localStorage: memoryStorage(),
    sessionStorage: memoryStorage(),
    addEventListener: (type: string, listener: Listener) => {
      if (type === "message") listeners.add(listener);
    },
    removeEventListener: (_type: string, listener: Listener) => {
      listeners.delete(listener);
    },
    focus: () => undefined,
    blur: () => undefined,
    open: () => null,
  };
  for (const left of OFFICE_GLOBALS) Reflect.deleteProperty(globalThis, left);
  for (const [key, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
  }
  return {
    runScript,
    deliver(message) {
      for (const listener of [...listeners]) {
        listener({ data: message, origin: STUB_ORIGIN, source: parent });
      }
    },
  };
}

/** Office.js is two megabytes: compiling each file once makes starting again quick. */
const compiled = new Map<string, Script>();

function runScript(path: string): void {
  let script = compiled.get(path);
  if (script === undefined) {
    script = new Script(readFileSync(path, "utf8"), { filename: path });
    compiled.set(path, script);
  }
  script.runInThisContext();
}

interface ScriptElement {
  readonly src: string;
  readonly onload?: () => void;
}

function stubDocument(officeFolder: string): Record<string, unknown> {
  const officeScript = { src: `${OFFICE_URL}office.js`, getAttribute: () => null };
  const head = {
    // A script that is put into a page runs later, and office.js relies on that.
    appendChild: ({ src, onload }: ScriptElement) =>
      setImmediate(() => {
        runScript(join(officeFolder, src.replace(OFFICE_URL, "").toLowerCase()));
        onload?.();
      }),
  };
  return {
    domain: "localhost",
    readyState: "complete",
    body: {},
    createElement: (tag: string) => (tag === "a" ? anchor() : { setAttribute: () => undefined }),
    createTextNode: (text: string) => text,
    getElementsByTagName: (tag: string) => ({ script: [officeScript], head: [head] })[tag] ?? [],
    querySelectorAll: () => [],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

/** An <a>, which office.js uses to take addresses apart. */
function anchor(): URL {
  return new URL(STUB_ORIGIN);
}

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => {
      items.clear();
    },
  };
}
