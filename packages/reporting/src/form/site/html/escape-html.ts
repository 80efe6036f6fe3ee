const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// Control characters but tab and line end, lone surrogates and the two non-characters: neither XML nor a page holds them.
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text as it may stand in markup and in a quoted attribute; what no markup can hold becomes U+FFFD. */
export const escapeHtml = (text: string): string =>
  text.replace(unwritable, "\ufffd").replace(/[&<>"']/g, (character) => entities[character] ?? "");
