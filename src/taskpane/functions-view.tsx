import { Button, Input, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";
import { FunctionEntry } from "./function-entry";
import { loadFunctionList, searchFunctions, type FunctionHelp } from "./function-list";

const texts = taskpaneTexts.functions;

type Loaded = readonly FunctionHelp[] | "loading" | "unavailable";

/** Every function with its help, and an example of each for the sheet. */
export function FunctionsView() {
  const [functions, setFunctions] = useState<Loaded>("loading");

  useEffect(() => {
    if (functions !== "loading") return;
    loadFunctionList().then(setFunctions, () => setFunctions("unavailable"));
  }, [functions]);

  return (
    <div className="stack">
      <h1 className="title">{texts.title}</h1>
      <p>{texts.lead}</p>
      {functions === "loading" && <Spinner label={texts.loading} />}
      {functions === "unavailable" && (
        <div className="message message-error" role="alert">
          <p>{texts.unavailable}</p>
          <Button onClick={() => setFunctions("loading")}>{texts.retry}</Button>
        </div>
      )}
      {typeof functions === "object" && <SearchableList functions={functions} />}
    </div>
  );
}

function SearchableList({ functions }: { readonly functions: readonly FunctionHelp[] }) {
  const [text, setText] = useState("");
  const found = searchFunctions(functions, text);
  return (
    <>
      <Input
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <p className="quiet" role="status">
        {found.length === 0 ? texts.none(text) : texts.found(found.length)}
      </p>
      <ul className="functions">
        {found.map((help) => (
          <li key={help.id}>
            <FunctionEntry help={help} />
          </li>
        ))}
      </ul>
    </>
  );
}
