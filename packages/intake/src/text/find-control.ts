// Tab and line ends are text; other controls, and halves of a pair, are noise that no table means and databases refuse.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/** Text without a character that could be one of them. */
const printed = /^[ -~\u00a0-\ud7ff]*$/;

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The name ("U+0000") of the first control character or lone surrogate of a text; null when it has none. */
export const findControl = (text: string): string | null => {
  if (printed.test(text)) return null;
  const at = text.search(control);
  return at === -1 ? null : nameOf(text.charAt(at));
};

/** The text with the name of every such character in its place, for messages that quote a file. */
export const nameControls = (text: string): string => text.replaceAll(control, nameOf);
