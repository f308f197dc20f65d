import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type ComponentType } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";

const texts = taskpaneTexts.views.part;

interface LazyPartProps<Props> {
  /** Imports the component; always the same function. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

type Part<Props> =
  | { readonly stage: "loading" | "unavailable" }
  | { readonly stage: "loaded"; readonly Component: ComponentType<Props> };

/** A part of the pane that has a script of its own, which may fail to arrive and be asked for again. */
export function LazyPart<Props extends object>({ load, props }: LazyPartProps<Props>) {
  const [part, setPart] = useState<Part<Props>>({ stage: "loading" });

  const start = useCallback(() => {
    load().then(
      (Component) => setPart({ stage: "loaded", Component }),
      () => setPart({ stage: "unavailable" }),
    );
  }, [load]);
  useEffect(start, [start]);

  switch (part.stage) {
    case "loading":
      return <Spinner label={texts.loading} />;
    case "unavailable":
      return (
        <div className="message" role="alert">
          <p>{texts.unavailable}</p>
          <Button
            onClick={() => {
              setPart({ stage: "loading" });
              start();
            }}
          >
            {texts.retry}
          </Button>
        </div>
      );
    case "loaded":
      return <part.Component {...props} />;
  }
}
