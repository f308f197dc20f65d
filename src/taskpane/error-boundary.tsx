import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";
import { Details } from "./details";

const texts = taskpaneTexts.crash;

interface ErrorBoundaryProps {
  /** The landmark that it stands for, or a part of one. */
  readonly as: "main" | "div";
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly crash: { readonly error: unknown } | null;
}

/** Keeps a fault of ours from leaving an empty pane: says so, and starts the views afresh. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { crash: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { crash: { error } };
  }

  override render(): ReactNode {
    const { crash } = this.state;
    const { as: Element, children } = this.props;
    if (crash === null) return children;
    return (
      <Element className="stack crash">
        <div role="alert">
          <h1 className="title">{texts.title}</h1>
          <p>{texts.body}</p>
        </div>
        <div className="row">
          <Button appearance="primary" onClick={() => this.setState({ crash: null })}>
            {texts.retry}
          </Button>
        </div>
        <Details title={texts.details} error={crash.error} />
      </Element>
    );
  }
}
