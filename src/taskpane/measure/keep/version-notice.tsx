import { upgradeAdvice, type CaseVersion } from "../../../workbook/excel/keep";

/** What to do with a case that another version of the add-in has built; nothing for one of this one's. */
export function VersionNotice({ version }: { readonly version: CaseVersion | null }) {
  const advice = version && upgradeAdvice(version);
  if (!advice) return null;
  return (
    <div className="message notice-box">
      <h2>{advice.title}</h2>
      <ol className="steps">
        {advice.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
