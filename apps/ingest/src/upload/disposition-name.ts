const extended = /(?:^|;)\s*filename\*\s*=\s*(UTF-8|ISO-8859-1)'[\w-]*'([^;\s]+)/i;
const quoted = /(?:^|;)\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i;
const token = /(?:^|;)\s*filename\s*=\s*([^";\s][^;]*)/i;

const fromPercent = (text: string, charset: string): string | null => {
  const bytes = Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

// Node reads headers as Latin-1; most senders write UTF-8 all the same.
const fromHeader = (text: string): string => fromPercent(text.replaceAll("%", "%25"), "utf-8") ?? text;

/** The file name that a Content-Disposition header gives (RFC 6266, the extended form of RFC 5987 first); null when none. */
export const dispositionName = (header: string | undefined): string | null => {
  if (header === undefined) return null;
  const [, charset = "", encoded = ""] = extended.exec(header) ?? [];
  const name = encoded === "" ? null : fromPercent(encoded, charset);
  if (name !== null) return name;
  const [, inQuotes] = quoted.exec(header) ?? [];
  if (inQuotes !== undefined) return fromHeader(inQuotes.replace(/\\(.)/g, "$1"));
  const [, bare] = token.exec(header) ?? [];
  return bare === undefined ? null : fromHeader(bare.trim());
};
