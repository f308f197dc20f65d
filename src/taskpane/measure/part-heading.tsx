import { useEffect, useRef, type ReactNode } from "react";
import { takesFocus } from "../takes-focus";

/** The heading of a part that replaces another one below the title, and takes the focus from it. */
export function PartHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h2 className="part" ref={heading} {...takesFocus}>
      {children}
    </h2>
  );
}
