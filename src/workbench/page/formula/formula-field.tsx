import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import type { EditedText } from "./pointing";
import { formulaPieces } from "./coloured-references";

interface FormulaFieldProps {
  readonly edited: EditedText;
  readonly label: string;
  readonly hasFocus: boolean;
  /** The list of suggestions this field steers, and the marked one. */
  readonly listId: string | null;
  readonly optionId: string | null;
  readonly onEdit: (edited: EditedText) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onBlur?: () => void;
}

/**
 * A field for formulas with its references in colour: the text that is seen lies behind a
 * transparent field of the same font, which keeps caret, selection and input methods native.
 */
export function FormulaField(props: FormulaFieldProps) {
  const { edited, label, hasFocus, listId, optionId, onEdit, onKeyDown, onBlur } = props;
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    if (!hasFocus || field.current === null) return;
    if (document.activeElement !== field.current) field.current.focus({ preventScroll: true });
    field.current.setSelectionRange(edited.start, edited.end);
  }, [hasFocus, edited.text, edited.start, edited.end]);

  const report = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => {
    const { value, selectionStart, selectionEnd } = currentTarget;
    const same =
      value === edited.text && selectionStart === edited.start && selectionEnd === edited.end;
    if (!same) onEdit({ text: value, start: selectionStart, end: selectionEnd });
  };

  return (
    <div className="formula-field">
      <div className="formula-colours" aria-hidden="true">
        {formulaPieces(edited.text).map(({ text, color }, index) => (
          <span key={index} className={color === null ? undefined : `reference-${color}`}>
            {text}
          </span>
        ))}
        {"\u200b"}
      </div>
      <textarea
        ref={field}
        rows={1}
        value={edited.text}
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={listId ?? undefined}
        aria-activedescendant={optionId ?? undefined}
        onChange={report}
        onSelect={report}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
    </div>
  );
}
