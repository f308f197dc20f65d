import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session, Snapshot } from "./session";

export const SessionContext = createContext<Session | null>(null);

/** The session of this page; it is the same object all the time. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("there is no session around this component");
  return session;
}

/** What the page shows now; the component is drawn again after each change. */
export function useSnapshot(): Snapshot {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
