/**
 * The text of a number in a cell of `room` pixels. With the General format Excel shows as many
 * digits as there is room for; any other number that is too wide becomes number signs.
 */
export function fitNumber(
  value: number,
  text: string,
  isGeneral: boolean,
  room: number,
  width: (text: string) => number,
): string {
  if (width(text) <= room) return text;
  if (isGeneral) {
    for (let digits = 9; digits >= 1; digits -= 1) {
      const shorter = general(value, digits);
      if (width(shorter) <= room) return shorter;
    }
  }
  const sign = Math.max(1, width("#"));
  return "#".repeat(Math.max(1, Math.floor(room / sign)));
}

function general(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  // A whole part that has more digits than there are left would be shown wrong.
  if (size >= 10 ** digits || (size > 0 && size < 1e-4)) {
    return rounded
      .toExponential(Math.max(0, digits - 5))
      .replace(/e([+-])(\d)$/, "e$10$2")
      .toUpperCase();
  }
  return String(rounded);
}
