import { useCallback, useEffect, useState, type ReactNode } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";
import { AboutView } from "./about-view";
import { BuildView } from "./build-view";
import { ErrorBoundary } from "./error-boundary";
import { FunctionsView } from "./functions-view";
import { Kept } from "./kept";
import { LazyPart } from "./lazy-part";
import { VIEWS, hashOfView, type View } from "./pane-location";
import { useBuild } from "./use-build";
import { useCases } from "./use-cases";
import { useHome } from "./use-home";
import { useNumberCulture } from "./use-number-culture";
import { usePaneLocation } from "./use-pane-location";

const texts = taskpaneTexts.views;

/** The pane: one task a view. Hidden views stay, so that nothing typed or under way is lost. */
export function App() {
  const build = useBuild();
  const culture = useNumberCulture();
  const { cases, look } = useCases();
  const home = useHome(cases);
  const [focusRequest, setFocusRequest] = useState(0);
  const { backToForm } = build;

  const view = usePaneLocation(
    home,
    useCallback(() => {
      backToForm();
      setFocusRequest((count) => count + 1);
    }, [backToForm]),
  );

  const isBuilt = build.state.stage === "built";
  useEffect(() => {
    if (isBuilt) look();
  }, [isBuilt, look]);

  const content: Record<View, ReactNode> = {
    build: <BuildView build={build} culture={culture} focusRequest={focusRequest} />,
    measure: (
      <ErrorBoundary as="div">
        <LazyPart
          load={loadMeasureView}
          props={{ cases, look, culture, isShown: view === "measure" }}
        />
      </ErrorBoundary>
    ),
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
        {view === null && <p role="status">{texts.looking}</p>}
        {VIEWS.map((name) =>
          name === "measure" ? (
            <Kept key={name} isShown={name === view}>
              {content[name]}
            </Kept>
          ) : (
            <section key={name} hidden={name !== view}>
              {content[name]}
            </section>
          ),
        )}
      </main>
    </>
  );
}

async function loadMeasureView() {
  const { MeasureView } = await import(/* webpackChunkName: "measure" */ "./measure/measure-view");
  return MeasureView;
}
