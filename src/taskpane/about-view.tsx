import { Link } from "@fluentui/react-components";
import { taskpaneTexts } from "../locales/en/taskpane";
import { ADD_IN_VERSION } from "../workbook/template/version";
import { ProofSection } from "./proof-section";

const texts = taskpaneTexts.about;

/** What this is, where help is, and what happens to one's data (nothing). */
export function AboutView() {
  return (
    <div className="stack">
      <h1 className="title">{texts.title}</h1>
      <p>{texts.lead}</p>
      <p className="quiet">{texts.version(ADD_IN_VERSION)}</p>

      <h2>{texts.helpTitle}</h2>
      <ul className="links">
        <li>
          <HelpLink page="index.html">{texts.help}</HelpLink>
        </li>
        <li>
          <HelpLink page="support.html">{texts.support}</HelpLink>
        </li>
      </ul>

      <ProofSection />

      <h2>{texts.privacyTitle}</h2>
      <p>{texts.privacy}</p>
      <ul className="links">
        <li>
          <HelpLink page="privacy.html">{texts.privacyPage}</HelpLink>
        </li>
      </ul>

      <h2>{texts.limitsTitle}</h2>
      <ul className="steps">
        {texts.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </div>
  );
}

function HelpLink({ page, children }: { readonly page: string; readonly children: string }) {
  return (
    <Link href={`help/${page}`} target="_blank" rel="noreferrer">
      {children}
    </Link>
  );
}
