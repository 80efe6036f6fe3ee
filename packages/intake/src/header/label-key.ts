/** Words of composed Latin letters with single spaces between them: most labels, of which a register has millions. */
const tidy = /^[!-~\u00a1-\u017e]+(?: [!-~\u00a1-\u017e]+)*$/;

/** What two labels must share to be the same: the letters, whatever their case, composition and spacing. */
export const labelKey = (label: string): string =>
  (tidy.test(label) ? label : label.normalize("NFC").trim().replaceAll(/\s+/g, " ")).toLowerCase();
