import { invalidArgument } from "./errors";

/** Checks of what an add-in passes: the library checks nothing itself, Excel does. */
export function requireText(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw invalidArgument(`${name} must be text, got ${show(value)}`);
}

export function requireNumber(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument(`${name} must be a number, got ${show(value)}`);
}

export function requireInteger(name: string, value: unknown): number {
  const number = requireNumber(name, value);
  if (Number.isInteger(number)) return number;
  throw invalidArgument(`${name} must be a whole number, got ${show(value)}`);
}

export function requireBoolean(name: string, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument(`${name} must be true or false, got ${show(value)}`);
}

export function requireOneOf<const Choice extends string>(
  name: string,
  value: unknown,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw invalidArgument(`${name} must be one of ${choices.join(", ")}, got ${show(value)}`);
}

/** "#RRGGBB"; Excel also takes names, of which these are the ones in use. */
export function requireColor(name: string, value: unknown): string {
  const text = requireText(name, value);
  const hex = NAMED_COLORS[text.toLowerCase()] ?? text;
  if (/^#[0-9a-f]{6}$/i.test(hex)) return hex.toUpperCase();
  throw invalidArgument(`${name} must be a colour such as #1F3864, got ${show(value)}`);
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A plain object, such as the options of a call; what is not given is an empty one. */
export function requireOptions(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (value === null || value === undefined) return {};
  if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalidArgument(`${name} must be an object, got ${show(value)}`);
}

/** Optional arguments arrive as null or not at all. */
export function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === null || value === undefined ? undefined : read(value);
}

export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  return JSON.stringify(value).slice(0, 60);
}
