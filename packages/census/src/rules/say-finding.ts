import type { Finding } from "../finding/finding.ts";
import type { Language } from "../language/language.ts";
import { fillWords } from "./fill-words.ts";
import { messageOf } from "./message-of.ts";
import { sayParams } from "./say-params.ts";
import { sayPlace } from "./say-place.ts";

/** A finding in the words of a language. */
export interface SaidFinding {
  readonly what: string;
  readonly where: string;
  readonly expected: string;
  readonly cure: string;
}

/** As much of a finding as its words are made of. */
export type SayableFinding = Pick<Finding, "code" | "address" | "params">;

/** What a finding says, where, what was expected and what to do; a code of an unknown rule set is said as it stands. */
export const sayFinding = (finding: SayableFinding, language: Language = "en"): SaidFinding => {
  const where = sayPlace(finding.address, language);
  const message = messageOf(finding.code, language);
  if (message === null) return { what: finding.code, where, expected: "", cure: "" };
  const params = sayParams(finding.params, language);
  return {
    what: fillWords(message.what, params),
    where,
    expected: fillWords(message.expected, params),
    cure: fillWords(message.cure, params),
  };
};
