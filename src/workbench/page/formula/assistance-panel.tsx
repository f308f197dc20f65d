import type { CSSProperties } from "react";
import type { Assistance } from "./use-assistance";
import type { FunctionHelp } from "./function-help";

interface AssistancePanelProps {
  readonly assistance: Assistance;
  readonly listId: string;
  readonly style?: CSSProperties;
}

/** Below the field: the list of suggestions, or else the help for the call being typed. */
export function AssistancePanel({ assistance, listId, style }: AssistancePanelProps) {
  const { offered, marked, call, accept } = assistance;
  if (offered.length > 0) {
    return (
      <div className="assistance" style={style}>
        <ul id={listId} role="listbox" aria-label="Functions and names" className="suggestions">
          {offered.map((one, index) => (
            <li
              key={`${one.kind} ${one.name}`}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === marked}
              className={one.isAddin ? "suggestion suggestion-addin" : "suggestion"}
              onMouseDown={(event) => {
                // The field keeps the focus.
                event.preventDefault();
                accept(one);
              }}
            >
              <b aria-hidden="true">{one.kind === "function" ? "fx" : "="}</b>
              <span>{one.name}</span>
            </li>
          ))}
        </ul>
        <p className="suggestion-description">{offered[marked]?.description}</p>
      </div>
    );
  }
  if (call === null) return null;
  return (
    <div className="assistance argument-help" style={style} role="note">
      <p className="signature">
        {call.help.name}({signature(call.help, call.parameter)})
      </p>
      <p>{parameterText(call.help, call.parameter)}</p>
      {call.help.helpUrl === null ? null : (
        <a
          href={call.help.helpUrl}
          target="_blank"
          rel="noreferrer"
          // The field keeps the focus until the page opens.
          onMouseDown={(event) => event.preventDefault()}
        >
          Help on {call.help.name}
        </a>
      )}
    </div>
  );
}

/** Native functions are described as a whole, the add-in's parameter by parameter. */
function parameterText(help: FunctionHelp, index: number): string {
  const description = help.parameters[index]?.description ?? "";
  return description === "" ? help.description : description;
}

function signature({ parameters }: FunctionHelp, current: number) {
  return parameters.map(({ name, optional, repeating }, index) => {
    const shown = `${name}${repeating ? ", ..." : ""}`;
    const text = optional ? `[${shown}]` : shown;
    return (
      <span key={name}>
        {index === 0 ? "" : ", "}
        {index === current ? <strong>{text}</strong> : text}
      </span>
    );
  });
}
