import { ColorFillRegular } from "@fluentui/react-icons/svg/color-fill";
import { TextColorRegular } from "@fluentui/react-icons/svg/text-color";
import { useRef, useState } from "react";
import { Menu } from "../menu";
import { CommandButton } from "./command-button";

const FILLS = [
  ["No fill", ""],
  ["Pale yellow", "#FFF9DB"],
  ["Light grey", "#F2F2F2"],
  ["Light blue", "#DDEBF7"],
  ["Light green", "#E2EFDA"],
  ["Light red", "#FCE4E4"],
  ["Navy", "#1F3864"],
] as const;

const FONTS = [
  ["Black", "#000000"],
  ["Blue (inputs)", "#0000FF"],
  ["Green (links)", "#00703C"],
  ["Red", "#C00000"],
  ["Grey", "#6B6B6B"],
  ["White", "#FFFFFF"],
] as const;

interface ColourButtonProps {
  readonly kind: "fill" | "font";
  readonly choose: (color: string) => void;
}

/** Fill and font colours: few, and those that financial models use. */
export function ColourButton({ kind, choose }: ColourButtonProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState<DOMRect | null>(null);
  return (
    <span ref={place}>
      <CommandButton
        label={kind === "fill" ? "Fill colour" : "Font colour"}
        icon={kind === "fill" ? <ColorFillRegular /> : <TextColorRegular />}
        run={() => setOpen(place.current?.getBoundingClientRect() ?? null)}
      />
      {open === null ? null : (
        <Menu
          label={kind === "fill" ? "Fill colour" : "Font colour"}
          x={open.left}
          y={open.bottom}
          items={(kind === "fill" ? FILLS : FONTS).map(([label, color]) => ({
            label,
            swatch: color,
            run: () => choose(color),
          }))}
          close={() => setOpen(null)}
        />
      )}
    </span>
  );
}
