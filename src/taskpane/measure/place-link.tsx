import { Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { measureViewTexts } from "../../locales/en/taskpane/measure";
import { showCell } from "../../workbook/excel/show-cell";

interface PlaceLinkProps {
  /** The id of a sheet, or its name. */
  readonly sheet: string;
  readonly address: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** Leads to a cell of the workbook. */
export function PlaceLink({ sheet, address, label, children }: PlaceLinkProps) {
  const [isGone, setIsGone] = useState(false);

  const show = () => {
    showCell(sheet, address).then(
      (isShown) => setIsGone(!isShown),
      () => setIsGone(true),
    );
  };

  return (
    <>
      <Link as="button" className="place" aria-label={label} onClick={show}>
        {children}
      </Link>
      <span className="problem" role="status">
        {isGone && measureViewTexts.place.gone}
      </span>
    </>
  );
}
