import { useSession, useSnapshot } from "./session/use-session";

/** The name of the workbook, and what this page is and is not. */
export function TitleBar() {
  const session = useSession();
  const { page } = useSnapshot();
  return (
    <div className="title-bar">
      <h1>CRM Value workbench</h1>
      <input
        className="file-name"
        aria-label="Name of the workbook"
        value={page.fileName}
        onChange={(event) => session.set({ fileName: event.currentTarget.value })}
      />
      <p className="not-excel">
        A stand-in for trying the add-in on this computer. This is not Excel.
      </p>
    </div>
  );
}
