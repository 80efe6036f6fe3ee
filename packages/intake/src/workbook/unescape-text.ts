/** The text that Excel means where XML cannot hold a character: "_x000D_" is a carriage return. */
export const unescapeText = (text: string): string =>
  !text.includes("_x")
    ? text
    : text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
