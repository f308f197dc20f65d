import { useState, type ReactNode } from "react";

interface KeptProps {
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** What is made when it is first shown and stays while hidden, so that nothing typed is lost. */
export function Kept({ isShown, children }: KeptProps) {
  const [isMade, setIsMade] = useState(isShown);
  if (isShown && !isMade) setIsMade(true);
  return <section hidden={!isShown}>{isMade && children}</section>;
}
