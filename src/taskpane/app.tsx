import { useCallback, useState, type ReactNode } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";
import { AboutView } from "./about-view";
import { BuildView } from "./build-view";
import { FunctionsView } from "./functions-view";
import { VIEWS, hashOfView, type View } from "./pane-location";
import { useBuild } from "./use-build";
import { useNumberCulture } from "./use-number-culture";
import { usePaneLocation } from "./use-pane-location";

const texts = taskpaneTexts.views;

/** The pane: one task a view. Hidden views stay, so that nothing typed or under way is lost. */
export function App() {
  const build = useBuild();
  const culture = useNumberCulture();
  const [focusRequest, setFocusRequest] = useState(0);
  const { backToForm } = build;

  const view = usePaneLocation(
    useCallback(() => {
      backToForm();
      setFocusRequest((count) => count + 1);
    }, [backToForm]),
  );

  const content: Record<View, ReactNode> = {
    build: <BuildView build={build} culture={culture} focusRequest={focusRequest} />,
    functions: <FunctionsView />,
    about: <AboutView />,
  };

  return (
    <>
      <nav aria-label={texts.label}>
        {VIEWS.map((name) => (
          <a key={name} href={hashOfView(name)} aria-current={name === view ? "page" : undefined}>
            {texts[name]}
          </a>
        ))}
      </nav>
      <main>
        {VIEWS.map((name) => (
          <section key={name} hidden={name !== view}>
            {content[name]}
          </section>
        ))}
      </main>
    </>
  );
}
