import type { ReactNode } from "react";

interface CommandButtonProps {
  readonly label: string;
  /** Shown on hover, where it says more than the label. */
  readonly tip?: string;
  readonly icon: ReactNode;
  /** With the label under the icon. */
  readonly isLarge?: boolean;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly run: () => void;
}

/** A command of the ribbon. */
export function CommandButton(props: CommandButtonProps) {
  const { label, tip = label, icon, isLarge = false, isDisabled = false, isPressed, run } = props;
  return (
    <button
      type="button"
      className={isLarge ? "command command-large" : "command"}
      aria-label={isLarge ? undefined : label}
      aria-pressed={isPressed}
      title={tip}
      disabled={isDisabled}
      onClick={run}
    >
      <span className="command-icon" aria-hidden="true">
        {icon}
      </span>
      {isLarge ? <span>{label}</span> : null}
    </button>
  );
}
