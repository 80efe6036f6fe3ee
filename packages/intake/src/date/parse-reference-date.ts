import { type ReferenceDate, referenceDate } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";

import monthNames from "./month-names.json" with { type: "json" };

export type DateStyle = Profile["form"]["dateStyle"];

const monthOfWord = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, String(index + 1)] as const)),
);

const monthNumber = (word: string): string | null =>
  monthOfWord.get(word.normalize("NFC").toLowerCase().replace(/\.$/, "")) ?? null;

/** Year, month and day as they stand in a text; later parts null where the text is less precise. */
type Parts = readonly [year: string, month: string | null, day: string | null];

/** A month by its name, in whatever language: "31-Dec-2021", "31 de diciembre de 2021", "1er janvier 2021", "31. Dezember 2021". */
const inWords: readonly RegExp[] = [
  /^(?:(?<day>\d{1,2})(?:er|o|°|st|nd|rd|th|\.)?[-\s]?(?:de\s|d')?)?\s?(?<month>\p{L}+\.?)[-\s](?:de\s|del\s)?(?<year>\d{4})(?:\s?(?:r\.|г\.))?$/iu,
  /^(?<month>\p{L}+\.?)\s(?<day>\d{1,2})(?:st|nd|rd|th)?,\s?(?<year>\d{4})$/iu,
];

const worded = (text: string): Parts | null => {
  for (const form of inWords) {
    const groups = form.exec(text)?.groups;
    const month = groups === undefined ? null : monthNumber(groups["month"] ?? "");
    if (month !== null) return [groups?.["year"] ?? "", month, groups?.["day"] ?? null];
  }
  return null;
};

/** What reads the same in every style, since the order is in the text itself. */
const plainForms: readonly RegExp[] = [
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
  /^(?<year>\d{4})[年년]\s?(?:(?<month>\d{1,2})[月월]\s?(?:(?<day>\d{1,2})[日일])?)?$/u,
];

const plain = (text: string): Parts | null => {
  for (const form of plainForms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return [groups["year"] ?? "", groups["month"] ?? null, groups["day"] ?? null];
  }
  return null;
};

/** What the style alone orders: two numbers and a year. */
const inOrderOf = (style: DateStyle, text: string): Parts | null => {
  const [, first = "", second = "", year = ""] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  if (year === "") return null;
  if (style === "mdy") return [year, first, second];
  return style === "dmy" || style === "dot" ? [year, second, first] : null;
};

/**
 * Reads a reference date in the profile's style, as precisely as it is written. 03/04/2021 is read only where the style
 * says which of the two is the day. Null when it is no date of the calendar.
 */
export const parseReferenceDate = (raw: string, style: DateStyle): ReferenceDate | null => {
  const text = raw.normalize("NFKC").trim().replaceAll(/\s+/g, " ");
  const parts = plain(text) ?? worded(text) ?? inOrderOf(style, text);
  if (parts === null) return null;
  const [year, month, day] = parts;
  return referenceDate(
    [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-"),
  );
};
