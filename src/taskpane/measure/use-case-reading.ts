import { useCallback, useRef, useState } from "react";
import { caseVersions, type CaseVersion } from "../../workbook/excel/keep";
import { readCase, type CaseReading } from "../../workbook/excel/measure";

/** A case as it was read last. What was read before stays until there is something newer. */
export interface CaseNow {
  readonly reading: CaseReading | null;
  /** What it was built with; null where that is not known. */
  readonly version: CaseVersion | null;
  readonly readAt: Date;
  /** Why it could not be read this time. */
  readonly failure: { readonly error: unknown } | null;
}

export interface CaseReader {
  readonly now: CaseNow | null;
  readonly isReading: boolean;
  readonly read: (edition: number) => void;
}

/** Excel calculates the functions of CRM Value after everything else; they are done by then. */
const SETTLED_MILLISECONDS = 1500;

/**
 * Reads a case when it is told to, and not at every change of a cell. Where a check does not hold,
 * it looks once more a little later: a function may have been compared before it was calculated.
 */
export function useCaseReading(): CaseReader {
  const [now, setNow] = useState<CaseNow | null>(null);
  const [isReading, setIsReading] = useState(false);
  const latest = useRef(0);

  const read = useCallback((edition: number) => {
    const mine = ++latest.current;
    const look = async (isLast: boolean): Promise<void> => {
      setIsReading(true);
      const seen = await lookAt(edition);
      if (mine !== latest.current) return; // a later look is under way
      setNow((before) => ({ ...seen, reading: seen.reading ?? before?.reading ?? null }));
      setIsReading(false);
      if (isLast || seen.reading === null || isSettled(seen.reading)) return;
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MILLISECONDS));
      if (mine === latest.current) await look(true);
    };
    void look(false);
  }, []);

  return { now, isReading, read };
}

function isSettled({ checks }: CaseReading): boolean {
  return checks.every(({ result }) => result !== "fails" && result !== "calculating");
}

async function lookAt(edition: number): Promise<CaseNow> {
  const [read, versions] = await Promise.allSettled([readCase(edition), caseVersions()]);
  const isRead = read.status === "fulfilled";
  return {
    reading: isRead ? read.value : null,
    version:
      versions.status === "fulfilled"
        ? (versions.value.find((one) => one.edition === edition) ?? null)
        : null,
    readAt: new Date(),
    failure: isRead ? null : { error: read.reason as unknown },
  };
}
