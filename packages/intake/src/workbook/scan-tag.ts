/** Where a tag ends, and whether it is an element without content. */
export interface ScannedTag {
  readonly end: number;
  readonly isEmpty: boolean;
}

const name = /^[a-zA-Z_][\w:.-]*$/;

/** Attribute values that mean what they are: nothing escaped, nothing that XML would turn into a space. */
const unusual = /[<&\n\t]/;

/**
 * Reads the attributes of a tag from behind its name, as spreadsheet programs write them: one space before each, double
 * quotes, each once. Null for anything else, which a whole XML parser must judge.
 */
export const scanTag = (
  text: string,
  from: number,
  attribute: (name: string, value: string) => void,
): ScannedTag | null => {
  let at = from;
  let seen = "";
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return { end: at + 1, isEmpty: false };
    if (code === 0x2f) return text.charCodeAt(at + 1) === 0x3e ? { end: at + 2, isEmpty: true } : null;
    if (code !== 0x20) return null;
    const equals = text.indexOf('="', at);
    const close = equals === -1 || equals - at > 40 ? -1 : text.indexOf('"', equals + 2);
    if (close === -1) return null;
    const key = text.slice(at + 1, equals);
    const value = text.slice(equals + 2, close);
    if (!name.test(key) || unusual.test(value) || seen.includes(` ${key} `)) return null;
    seen += ` ${key} `;
    attribute(key, value);
    at = close + 1;
  }
};
