const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const isXmlCharacter = (code: number): boolean =>
  (code >= 0x20 && code <= 0xd7ff) ||
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const characterOf = (entity: string): string | null => {
  const [, hex, digits] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(entity) ?? [];
  if (hex === undefined && digits === undefined) return named.get(entity) ?? null;
  const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null;
};

/** The text that its entities stand for; null when one is none of the five, or no character of XML. */
export const unescapeXml = (text: string): string | null => {
  let at = text.indexOf("&");
  if (at === -1) return text;
  let result = "";
  let read = 0;
  for (; at !== -1; at = text.indexOf("&", read)) {
    const end = text.indexOf(";", at);
    const character = end === -1 || end - at > 10 ? null : characterOf(text.slice(at + 1, end));
    if (character === null) return null;
    result += text.slice(read, at) + character;
    read = end + 1;
  }
  return result + text.slice(read);
};
