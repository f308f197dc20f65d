/** What the page says while there is no pane. */
export interface Notice {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Puts a notice in the place of the static text of taskpane.html. */
export function showNotice({ title, paragraphs, action }: Notice): void {
  const status = element("div", "");
  status.setAttribute("role", "status");
  status.append(element("h1", title), ...paragraphs.map((text) => element("p", text)));

  const notice = noticeElement();
  notice.replaceChildren(status);
  if (action) {
    const button = element("button", action.label);
    button.addEventListener("click", action.run);
    notice.append(button);
  }
}

export function removeNotice(): void {
  noticeElement().remove();
}

function noticeElement(): HTMLElement {
  const notice = document.getElementById("notice");
  if (notice === null) throw new Error("taskpane.html must hold an element #notice");
  return notice;
}

function element(tag: "div" | "h1" | "p" | "button", text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
