import type { PreambleLine } from "./preamble-line.ts";

const named =
  /^(?:organi[sz]ation|organisme|organisation|organización|organizzazione|organização|organizacja|organizace|reporter|id|code)(?:\s*(?:id|code))?\s*[:=]\s*([a-z]{2}-[a-z0-9-]+)\s*$/iu;

/** The organisation's id where the file plainly states one; a name in words is no id. */
export const declaredOrganisation = (lines: readonly PreambleLine[], expected: string): string | null => {
  for (const { text } of lines) {
    const id = named.exec(text.trim())?.[1];
    if (id !== undefined) return id.toLowerCase();
    if (
      text
        .toLowerCase()
        .split(/[\s:;,()]+/)
        .includes(expected)
    )
      return expected;
  }
  return null;
};
