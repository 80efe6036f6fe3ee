import { fitsLuhn } from "./luhn.ts";
import { schemeOf } from "./scheme-of.ts";

const post = "356000000";

/** The establishments of La Poste have SIRET whose digits add up to a multiple of five. */
const isOfPost = (siret: string): boolean =>
  siret.startsWith(post) && siret.split("").reduce((total, digit) => total + Number(digit), 0) % 5 === 0;

/** SIREN of an enterprise and SIRET of its seat (Insee, répertoire Sirene; Code de commerce R123-220 and following). */
export const frenchIds = [
  schemeOf("SIREN", /^\d{9}$/, fitsLuhn, { padsTo: 9 }),
  schemeOf("SIRET", /^\d{14}$/, (bare) => fitsLuhn(bare) || isOfPost(bare), { padsTo: 14 }),
] as const;
