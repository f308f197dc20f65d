import { opensProtection } from "../../engine/cells/protection";
import { optional, requireText } from "./checks";
import { accessDenied, invalidArgument } from "./errors";

export function readPassword(value: unknown): string | null {
  return optional(value, (given) => requireText("password", given)) ?? null;
}

/**
 * Throws unless the password takes the protection away. Where a password is missing Excel denies
 * access; a wrong one is an invalid argument, as its documentation says of pausing a protection.
 */
export function requirePassword(hash: string | null, value: unknown): void {
  const password = readPassword(value);
  if (opensProtection(hash, password)) return;
  throw password === null || password === ""
    ? accessDenied("the protection has a password")
    : invalidArgument("the password is not correct");
}
