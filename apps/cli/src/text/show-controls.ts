// Line feed and tab lay text out; every other control may move the cursor, set the title or rewrite what was said.
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const picture = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
};

/** Text for a terminal, with what a file's words could steer it by made visible ("␛[2J"); line feeds and tabs stay. */
export const showControls = (text: string): string => text.replaceAll(control, picture);
