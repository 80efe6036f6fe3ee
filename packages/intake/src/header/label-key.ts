/** What two labels must share to be the same: the letters, whatever their case, composition and spacing. */
export const labelKey = (label: string): string => label.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
