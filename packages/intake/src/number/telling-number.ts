import { matchNumber } from "./match-number.ts";
import { indianFormat, knownFormats, type NumberFormat, plainSigns } from "./number-format.ts";

/** The formats that a column can prove. */
const provableFormats: readonly NumberFormat[] = [...knownFormats, indianFormat];

/** Whether the text is a number whose signs tell a format: "12,5" does, "400" reads alike in all. */
export const isTelling = (text: string): boolean =>
  /\D/.test(plainSigns(text).replace(/^-/, "")) && provableFormats.some((format) => matchNumber(text, format) !== null);
