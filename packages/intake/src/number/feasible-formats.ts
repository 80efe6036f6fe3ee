import { matchNumber } from "./match-number.ts";
import { indianFormat, knownFormats, type NumberFormat } from "./number-format.ts";
import { isTelling } from "./telling-number.ts";

/** How many numbers that are grouped in no other way prove the Indian grouping. */
const provingIndian = 2;

const isIndianAlone = (text: string): boolean =>
  matchNumber(text, indianFormat) !== null && knownFormats.every((format) => matchNumber(text, format) === null);

/** The formats that read every number of the texts whose signs tell one; all known ones where none does. */
export const feasibleFormats = (texts: readonly string[]): readonly NumberFormat[] => {
  const telling = texts.filter(isTelling);
  const isIndianProved = telling.filter(isIndianAlone).length >= provingIndian;
  const candidates = isIndianProved ? [indianFormat] : knownFormats;
  return candidates.filter((format) => telling.every((text) => matchNumber(text, format) !== null));
};
