import { closeViewTexts as texts } from "../../../locales/en/taskpane/close";
import { measureViewTexts } from "../../../locales/en/taskpane/measure";
import type { PreflightItem } from "../../../workbook/excel/measure";
import { PlaceLink } from "../place-link";

/** What stands in the way or is to be known: what it is, what to do, and where. */
export function PreflightList({ items }: { readonly items: readonly PreflightItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="items">
      {items.map(({ severity, what, remedy, place }, index) => (
        <li key={index} className={`item item-${severity}`}>
          <span className="tag">{texts.severity[severity]}</span>
          <p>{what}</p>
          <p className="quiet">{remedy}</p>
          {place && (
            <PlaceLink
              sheet={place.sheetId}
              address={place.address}
              label={measureViewTexts.place.showAt(place.address)}
            >
              {measureViewTexts.place.show}
            </PlaceLink>
          )}
        </li>
      ))}
    </ul>
  );
}
