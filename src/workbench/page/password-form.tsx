import { useState } from "react";
import { unprotect } from "./session/unprotect";
import { useSession, useSnapshot } from "./session/use-session";

/** Asks for the password of a protection, below the sheet so that no cell moves. */
export function PasswordForm({ focusGrid }: { readonly focusGrid: () => void }) {
  const session = useSession();
  const { page, sheet } = useSnapshot();
  const [password, setPassword] = useState("");
  const what = page.asksPasswordOf;
  if (what === null) return null;

  function close(): void {
    setPassword("");
    session.set({ asksPasswordOf: null });
    focusGrid();
  }

  return (
    <form
      className="password-form"
      aria-label="Unprotect"
      onSubmit={(event) => {
        event.preventDefault();
        if (unprotect(session, what, password)) close();
      }}
    >
      <label>
        {what === "sheet" ? `Password of the sheet ${sheet.name}` : "Password of the workbook"}
        <input
          type="password"
          value={password}
          ref={(field) => field?.focus()}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
          }}
        />
      </label>
      <button type="submit">Unprotect</button>
      <button type="button" onClick={close}>
        Cancel
      </button>
    </form>
  );
}
