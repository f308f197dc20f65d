import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { ErrorBoundary } from "./error-boundary";
import "./pane.css";
import { darkTheme, lightTheme } from "./pane-theme";
import { useDark } from "./use-dark";

/** Shows the pane in this element. */
export function mountPane(element: HTMLElement): void {
  createRoot(element).render(
    <StrictMode>
      <Themed />
    </StrictMode>,
  );
}

function Themed() {
  const dark = useDark();
  return (
    <FluentProvider
      className="pane"
      theme={dark ? darkTheme : lightTheme}
      style={{ colorScheme: dark ? "dark" : "light" }}
    >
      <ErrorBoundary as="main">
        <App />
      </ErrorBoundary>
    </FluentProvider>
  );
}
