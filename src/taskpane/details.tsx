import { Fold } from "./fold";

/** What a person can send to whoever looks after the add-in: folded away, in technical terms. */
export function Details({ title, error }: { readonly title: string; readonly error: unknown }) {
  return (
    <Fold title={title} className="details">
      <pre>{technicalText(error)}</pre>
    </Fold>
  );
}

function technicalText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? text : `${text}\n\n${technicalText(error.cause)}`;
}
