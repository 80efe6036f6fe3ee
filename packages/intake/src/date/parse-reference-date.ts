import { type ReferenceDate, referenceDate } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";

export type DateStyle = Profile["form"]["dateStyle"];

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const fullMonths = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const monthNumber = (word: string): string | null => {
  const name = word.toLowerCase().replace(/\.$/, "");
  const index = fullMonths.includes(name) ? fullMonths.indexOf(name) : months.indexOf(name === "sept" ? "sep" : name);
  return index === -1 ? null : String(index + 1);
};

/** Year, month and day as they stand in a text; later parts null where the text is less precise. */
type Parts = readonly [year: string, month: string | null, day: string | null];

const english = (text: string): Parts | null => {
  const [, day = null, word = "", year = ""] = /^(?:(\d{1,2})[-\s])?([A-Za-z]+\.?)[-\s](\d{4})$/.exec(text) ?? [];
  const month = monthNumber(word);
  return month === null ? null : [year, month, day];
};

/** What reads the same in every style, since the order is in the text itself. */
const plainForms: readonly RegExp[] = [
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
  /^(?<year>\d{4})[年년]\s?(?:(?<month>\d{1,2})[月월]\s?(?:(?<day>\d{1,2})[日일])?)?$/,
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
  const text = raw.trim().replaceAll(/\s+/g, " ");
  const parts = plain(text) ?? english(text) ?? inOrderOf(style, text);
  if (parts === null) return null;
  const [year, month, day] = parts;
  return referenceDate(
    [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-"),
  );
};
