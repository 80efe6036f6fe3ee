import { withoutPersonalData } from "../register/without-personal-data.ts";
import type { Finding } from "./finding.ts";

// Two zeros begin many an identifier, and a finding has to name it.
const plus = /^\+/;

const silent = (text: string): string => withoutPersonalData(text, plus);

/**
 * The finding without the e-mail addresses and telephone numbers that its cell has where a figure or an identifier belongs:
 * findings are stored and handed on, and a census stores none of these.
 */
export const withoutContacts = (finding: Finding): Finding => {
  const { raw, params } = finding;
  const texts = Object.entries(params);
  if ([raw ?? "", ...texts.map(([, text]) => text)].every((text) => silent(text) === text)) return finding;
  return {
    ...finding,
    raw: raw === null ? null : silent(raw),
    params: Object.fromEntries(texts.map(([name, text]) => [name, silent(text)])),
  };
};
