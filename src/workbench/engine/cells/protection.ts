/**
 * The 16-bit hash by which files keep a password, which every Excel still takes; null: there is no
 * password. It keeps accidents away, not people.
 */
export function passwordHash(password: string | null): string | null {
  if (password === null || password === "") return null;
  let hash = 0;
  for (const character of password.split("").reverse()) {
    hash = rotated(hash) ^ character.charCodeAt(0);
  }
  return (rotated(hash) ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}

/** Whether a password takes a protection away; where none was set, any does. */
export function opensProtection(hash: string | null, password: string | null): boolean {
  return hash === null || passwordHash(password) === hash;
}
