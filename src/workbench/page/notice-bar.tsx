import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useSession, useSnapshot } from "./session/use-session";

/** The last message to the user, below the sheet so that no cell moves; it stays until it is closed or replaced. */
export function NoticeBar({ focusGrid }: { readonly focusGrid: () => void }) {
  const session = useSession();
  const { notice } = useSnapshot().page;
  const act = () => {
    notice?.action?.run();
    focusGrid();
  };
  return (
    <div role="status" aria-live="polite">
      {notice === null ? null : (
        <div className={`notice notice-${notice.kind}`}>
          <p>
            <strong>{notice.title}.</strong> {notice.text}
            {notice.action === undefined ? null : (
              <button type="button" className="link-button" onClick={act}>
                {notice.action.label}
              </button>
            )}
          </p>
          <button
            type="button"
            className="icon-button"
            aria-label="Close this message"
            onClick={() => {
              session.set({ notice: null });
              focusGrid();
            }}
          >
            <DismissRegular />
          </button>
        </div>
      )}
    </div>
  );
}
