import { useCallback, useRef, useState } from "react";
import { caseVersions, type CaseVersion } from "../../workbook/excel/keep";
import { readCase, type CaseReading } from "../../workbook/excel/measure";

/** A case as it was read last. What was read before stays until there is something newer. */
export interface CaseNow {
  readonly edition: number;
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

/** Reads a case when it is told to, and not at every change of a cell. */
export function useCaseReading(): CaseReader {
  const [now, setNow] = useState<CaseNow | null>(null);
  const [isReading, setIsReading] = useState(false);
  const latest = useRef(0);

  const read = useCallback((edition: number) => {
    const mine = ++latest.current;
    setIsReading(true);
    void lookAt(edition).then((seen) => {
      if (mine !== latest.current) return; // a later look is under way
      setNow((before) => ({
        ...seen,
        reading: seen.reading ?? (before?.edition === edition ? before.reading : null),
      }));
      setIsReading(false);
    });
  }, []);

  return { now, isReading, read };
}

async function lookAt(edition: number): Promise<CaseNow> {
  const [read, versions] = await Promise.allSettled([readCase(edition), caseVersions()]);
  const isRead = read.status === "fulfilled";
  return {
    edition,
    reading: isRead ? read.value : null,
    version:
      versions.status === "fulfilled"
        ? (versions.value.find((one) => one.edition === edition) ?? null)
        : null,
    readAt: new Date(),
    failure: isRead ? null : { error: read.reason as unknown },
  };
}
