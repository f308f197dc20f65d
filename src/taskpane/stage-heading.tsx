import { useEffect, useRef, type ReactNode } from "react";
import { takesFocus } from "./takes-focus";

/**
 * The heading of a stage that replaces another one. It takes the focus, which would otherwise be lost
 * with the button that was pressed, so that the keyboard and a screen reader go on from here.
 */
export function StageHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h1 className="title" ref={heading} {...takesFocus}>
      {children}
    </h1>
  );
}
