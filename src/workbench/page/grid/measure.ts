/** Width of a text in pixels, set in a CSS font. */
export type Measure = (text: string, font: string) => number;

const KEPT = 20_000;

/** Measures with the browser's own letters, and keeps what it measured. */
export function createMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  return (text, font) => {
    if (context === null) return text.length * 7;
    const key = `${font}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size > KEPT) widths.clear();
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}
