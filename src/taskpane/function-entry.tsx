import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";
import { insertExample } from "../workbook/excel/insert-example";
import { exampleOf, type FunctionExample } from "../workbook/template/function-examples";
import { exampleMessage, type ExampleMessage } from "./example-message";
import { Fold } from "./fold";
import { signature, type FunctionHelp } from "./function-list";

const texts = taskpaneTexts.functions;

/** One function: what it is for, how to call it, and an example at the press of a button. */
export function FunctionEntry({ help }: { readonly help: FunctionHelp }) {
  const [message, setMessage] = useState<ExampleMessage | null>(null);
  const example = exampleOf(help.id);

  const insert = (chosen: FunctionExample) => {
    setMessage(null);
    insertExample(chosen).then(
      (outcome) => setMessage(exampleMessage(outcome)),
      (error: unknown) => setMessage(exampleMessage({ outcome: "refused", error })),
    );
  };

  return (
    <article>
      <h2>{help.name}</h2>
      <p>{help.description}</p>
      <Fold title={texts.parameters}>
        <code className="signature">{signature(help)}</code>
        <dl>
          {help.parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                {parameter.name}
                {parameter.optional && <span className="quiet"> {texts.optional}</span>}
              </dt>
              <dd>{parameter.description}</dd>
            </div>
          ))}
        </dl>
      </Fold>
      <div className="row">
        {example && (
          <Button aria-label={texts.insertOf(help.name)} onClick={() => insert(example)}>
            {texts.insert}
          </Button>
        )}
        <Link
          aria-label={texts.helpOf(help.name)}
          href={help.helpPage}
          target="_blank"
          rel="noreferrer"
        >
          {texts.help}
        </Link>
      </div>
      <p className={message?.done ? "done" : "problem"} role="status">
        {message?.text}
      </p>
    </article>
  );
}
