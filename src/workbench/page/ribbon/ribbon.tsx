import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { DecimalArrowLeftRegular } from "@fluentui/react-icons/svg/decimal-arrow-left";
import { DecimalArrowRightRegular } from "@fluentui/react-icons/svg/decimal-arrow-right";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { LockOpenRegular } from "@fluentui/react-icons/svg/lock-open";
import { TextBoldRegular } from "@fluentui/react-icons/svg/text-bold";
import { TextItalicRegular } from "@fluentui/react-icons/svg/text-italic";
import { TextUnderlineRegular } from "@fluentui/react-icons/svg/text-underline";
import { useRef } from "react";
import { activeFormat, formatSelection, toggleFont } from "../session/cells";
import { downloadFile, newWorkbook, openFile } from "../session/files";
import { redo, undo } from "../session/history";
import { unprotect } from "../session/unprotect";
import { useSession, useSnapshot } from "../session/use-session";
import { ColourButton } from "./colour-button";
import { CommandButton } from "./command-button";
import type { AddinManifest, RibbonButton } from "./manifest";
import { moreDecimals, NUMBER_FORMATS } from "./number-formats";
import "./ribbon.css";

interface RibbonProps {
  readonly manifest: AddinManifest | null;
  readonly press: (button: RibbonButton) => void;
  readonly focusGrid: () => void;
}

/** A few commands of a spreadsheet, and those of the add-in as its manifest declares them. */
export function Ribbon({ manifest, press, focusGrid }: RibbonProps) {
  const session = useSession();
  const { page, sheet } = useSnapshot();
  const file = useRef<HTMLInputElement>(null);
  const { workbook } = session;
  const format = activeFormat(session);
  const numberFormat = format.numberFormat ?? "General";
  const known = NUMBER_FORMATS.some(({ code }) => code === numberFormat);

  const then = (work: () => void) => () => {
    work();
    focusGrid();
  };
  const setNumberFormat = (code: string) =>
    formatSelection(session, "Number format", { numberFormat: code });

  return (
    <div className="ribbon" role="toolbar" aria-label="Ribbon">
      <Group label="File">
        <CommandButton
          label="New"
          icon={<DocumentAddRegular />}
          isLarge
          run={then(() => newWorkbook(session))}
        />
        <CommandButton
          label="Open"
          icon={<FolderOpenRegular />}
          isLarge
          run={() => file.current?.click()}
        />
        <CommandButton
          label="Download"
          icon={<ArrowDownloadRegular />}
          isLarge
          run={then(() => void downloadFile(session))}
        />
        <input
          ref={file}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="Workbook to open"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen !== undefined) void openFile(session, chosen).then(focusGrid);
            event.currentTarget.value = "";
          }}
        />
      </Group>
      <Group label="Undo">
        <CommandButton
          label="Undo"
          tip={
            workbook.undoLabel === null ? "Undo (Ctrl+Z)" : `Undo ${workbook.undoLabel} (Ctrl+Z)`
          }
          icon={<ArrowUndoRegular />}
          isDisabled={workbook.undoLabel === null}
          run={then(() => undo(workbook))}
        />
        <CommandButton
          label="Redo"
          tip={
            workbook.redoLabel === null ? "Redo (Ctrl+Y)" : `Redo ${workbook.redoLabel} (Ctrl+Y)`
          }
          icon={<ArrowRedoRegular />}
          isDisabled={workbook.redoLabel === null}
          run={then(() => redo(workbook))}
        />
      </Group>
      <Group label="Font">
        <CommandButton
          label="Bold"
          tip="Bold (Ctrl+B)"
          icon={<TextBoldRegular />}
          isPressed={format.font?.bold === true}
          run={then(() => toggleFont(session, "bold"))}
        />
        <CommandButton
          label="Italic"
          tip="Italic (Ctrl+I)"
          icon={<TextItalicRegular />}
          isPressed={format.font?.italic === true}
          run={then(() => toggleFont(session, "italic"))}
        />
        <CommandButton
          label="Underline"
          tip="Underline (Ctrl+U)"
          icon={<TextUnderlineRegular />}
          isPressed={format.font?.underline === "Single"}
          run={then(() => toggleFont(session, "underline"))}
        />
        <ColourButton
          kind="fill"
          choose={(fill) => then(() => formatSelection(session, "Fill colour", { fill }))()}
        />
        <ColourButton
          kind="font"
          choose={(color) =>
            then(() => formatSelection(session, "Font colour", { font: { color } }))()
          }
        />
      </Group>
      <Group label="Number">
        <select
          aria-label="Number format"
          className="number-format"
          value={known ? numberFormat : "custom"}
          onChange={(event) => then(() => setNumberFormat(event.currentTarget.value))()}
        >
          {known ? null : <option value="custom">Custom</option>}
          {NUMBER_FORMATS.map(({ label, code }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
        <CommandButton label="Percent" icon={<b>%</b>} run={then(() => setNumberFormat("0%"))} />
        <CommandButton
          label="Thousands"
          icon={<b>,</b>}
          run={then(() => setNumberFormat('#,##0;(#,##0);"-"'))}
        />
        <CommandButton
          label="More decimals"
          icon={<DecimalArrowLeftRegular />}
          run={then(() => setNumberFormat(moreDecimals(numberFormat, 1)))}
        />
        <CommandButton
          label="Fewer decimals"
          icon={<DecimalArrowRightRegular />}
          run={then(() => setNumberFormat(moreDecimals(numberFormat, -1)))}
        />
      </Group>
      <Group label="Sheet">
        <CommandButton
          label="Calculate"
          tip="Calculate now (F9)"
          icon={<CalculatorRegular />}
          isLarge
          run={then(() => workbook.calculate())}
        />
        {sheet.protection === null ? null : (
          <CommandButton
            label="Unprotect"
            tip="Unprotect sheet"
            icon={<LockOpenRegular />}
            isLarge
            run={() => {
              if (unprotect(session, "sheet")) focusGrid();
            }}
          />
        )}
        {workbook.model.structureProtected === true ? (
          <CommandButton
            label="Unprotect workbook"
            tip="Let sheets be added, deleted, renamed and moved"
            icon={<LockOpenRegular />}
            isLarge
            run={() => {
              if (unprotect(session, "workbook")) focusGrid();
            }}
          />
        ) : null}
      </Group>
      {manifest?.groups.map((group) => (
        <Group key={group.label} label={group.label}>
          {group.buttons.map((button) => (
            <CommandButton
              key={button.id}
              label={button.label}
              tip={button.description}
              icon={<img src={button.icon} alt="" width={24} height={24} />}
              isLarge
              isDisabled={button.action.kind === "ExecuteFunction" && !page.addinReady}
              run={() => press(button)}
            />
          ))}
        </Group>
      ))}
    </div>
  );
}

function Group({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div role="group" aria-label={label} className="ribbon-group">
      <div className="ribbon-commands">{children}</div>
      <span className="ribbon-label" aria-hidden="true">
        {label}
      </span>
    </div>
  );
}
