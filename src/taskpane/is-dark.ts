/** What Office tells about its own look; absent on the web. */
export interface OfficeLook {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Follows Office where it says how it looks, then the system's preference. */
export function isDark(office: OfficeLook | undefined, prefersDark: boolean): boolean {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const background = /^#?([0-9a-f]{6})/i.exec(office?.bodyBackgroundColor ?? "")?.[1];
  return background === undefined ? prefersDark : luminance(background) < 0.5;
}

/** Perceived brightness from 0 to 1 (the weights of ITU-R BT.601). */
function luminance(rrggbb: string): number {
  const channel = (start: number) => Number.parseInt(rrggbb.slice(start, start + 2), 16) / 255;
  return 0.299 * channel(0) + 0.587 * channel(2) + 0.114 * channel(4);
}
