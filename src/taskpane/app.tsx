import { Tab, TabList } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { taskpaneTexts } from "../locales/en/taskpane";
import { AboutView } from "./about-view";
import { BuildView } from "./build-view";
import { FunctionsView } from "./functions-view";
import { VIEWS, type View } from "./pane-location";
import { useBuild } from "./use-build";
import { useNumberCulture } from "./use-number-culture";
import { showView, usePaneLocation } from "./use-pane-location";

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

  const content: Record<View, React.ReactNode> = {
    build: <BuildView build={build} culture={culture} focusRequest={focusRequest} />,
    functions: <FunctionsView />,
    about: <AboutView />,
  };

  return (
    <>
      <header>
        <TabList
          aria-label={texts.label}
          selectedValue={view}
          onTabSelect={(_, { value }) => showView(value as View)}
        >
          {VIEWS.map((name) => (
            <Tab key={name} id={`tab-${name}`} aria-controls={`view-${name}`} value={name}>
              {texts[name]}
            </Tab>
          ))}
        </TabList>
      </header>
      <main>
        {VIEWS.map((name) => (
          <section
            key={name}
            id={`view-${name}`}
            role="tabpanel"
            aria-labelledby={`tab-${name}`}
            hidden={name !== view}
          >
            {content[name]}
          </section>
        ))}
      </main>
    </>
  );
}
