export function parseEntry(text: string): { value: string | number | boolean } {
  return { value: Number(text) };
}
