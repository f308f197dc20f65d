import type { ReactNode } from "react";

interface FoldProps {
  readonly title: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something folded away behind its title, within reach of the keyboard on Excel on the web too. */
export function Fold({ title, className, children }: FoldProps) {
  return (
    <details className={className}>
      {/* Excel on the web passes over elements without a tab index (see takes-focus.ts). */}
      <summary tabIndex={0}>{title}</summary>
      {children}
    </details>
  );
}
