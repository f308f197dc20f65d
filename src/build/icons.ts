import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/**
 * The pixel sizes made of each drawing in assets/. 16, 32 and 80 stand on the ribbon; 64 and 128
 * are for the store and for the list of add-ins. Sixteen pixels are too few to scale a drawing
 * down to, so that size has a drawing of its own, `<name>-16.svg`.
 */
const SIZES = {
  icon: [16, 32, 64, 80, 128],
  build: [16, 32, 80],
} as const;

/** The icons as PNG, by file name: icon-16.png and so on. */
export async function icons(): Promise<Map<string, Uint8Array>> {
  await rendererReady();

  const rendered = new Map<string, Uint8Array>();
  for (const [name, sizes] of Object.entries(SIZES)) {
    for (const size of sizes) {
      const drawing = await asset(size === 16 ? `${name}-16.svg` : `${name}.svg`);
      rendered.set(`${name}-${size}.png`, png(drawing, size));
    }
  }
  return rendered;
}

function png(svg: string, size: number): Uint8Array {
  const drawing = new Resvg(svg, { fitTo: { mode: "width", value: size } });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

function asset(name: string): Promise<string> {
  return readFile(new URL(`../../assets/${name}`, import.meta.url), "utf8");
}

/** resvg's WebAssembly may be loaded once in a process, however often a build runs in it. */
let renderer: Promise<void> | undefined;

function rendererReady(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  renderer ??= readFile(file).then((wasm) => initWasm(wasm));
  return renderer;
}
