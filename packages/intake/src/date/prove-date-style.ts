import { type DateStyle, parseReferenceDate } from "./parse-reference-date.ts";

export interface ProvedDateStyle {
  /** Null where nothing settles it. */
  readonly style: DateStyle | null;
  /** proved: every date has one reading. open: a person must say which of two numbers is the day. */
  readonly certainty: "proved" | "open";
  readonly reason: {
    readonly code:
      | "no-dates"
      | "order-in-text"
      | "day-above-twelve"
      | "ambiguous"
      | "contradiction"
      | "no-date-of-calendar";
    readonly params: Readonly<Record<string, string>>;
  };
  readonly alternatives: readonly DateStyle[];
}

/** The forms that carry their order in themselves, and the style that a profile names them by. */
const namedForms: readonly (readonly [DateStyle, RegExp])[] = [
  ["cjk", /^\d{4}\s?[年년]/u],
  ["dot", /^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$/],
  ["en", /\p{L}{3}/u],
];

const reads = (style: DateStyle, text: string): string | null => parseReferenceDate(text, style)?.text ?? null;

/** Two numbers before a year, in the order that only a style tells. */
const isOrdered = (text: string): boolean => /^\d{1,2}[-/]\d{1,2}[-/]\d{4}$/.test(text);

const proved = (style: DateStyle, code: ProvedDateStyle["reason"]["code"], text = ""): ProvedDateStyle => ({
  style,
  certainty: "proved",
  reason: { code, params: text === "" ? {} : { example: text } },
  alternatives: [],
});

const open = (
  code: ProvedDateStyle["reason"]["code"],
  text: string,
  alternatives: readonly DateStyle[],
): ProvedDateStyle => ({
  style: null,
  certainty: "open",
  reason: { code, params: { example: text } },
  alternatives,
});

const withoutOrder = (texts: readonly string[]): ProvedDateStyle => {
  const [first = ""] = texts;
  const named = namedForms.find(([, form]) => texts.some((text) => form.test(text)));
  return proved(named?.[0] ?? "iso", "order-in-text", first);
};

/** What the dates with two numbers before a year allow. */
const withOrder = (ordered: readonly string[]): ProvedDateStyle => {
  const failing = (style: DateStyle): string | undefined => ordered.find((text) => reads(style, text) === null);
  const [noDay, noMonth] = [failing("dmy"), failing("mdy")];
  if (noDay !== undefined && noMonth !== undefined) {
    const never = ordered.find((text) => reads("dmy", text) === null && reads("mdy", text) === null);
    return never === undefined ? open("contradiction", noDay, ["dmy", "mdy"]) : open("no-date-of-calendar", never, []);
  }
  if (noMonth !== undefined) return proved("dmy", "day-above-twelve", noMonth);
  if (noDay !== undefined) return proved("mdy", "day-above-twelve", noDay);
  const telling = ordered.find((text) => reads("dmy", text) !== reads("mdy", text));
  // 05/05/2021 is one day in either order, and so are all of them here.
  return telling === undefined
    ? proved("dmy", "order-in-text", ordered[0])
    : open("ambiguous", telling, ["dmy", "mdy"]);
};

/**
 * Proves from a whole column how its dates are written: 03/04/2021 is read only beside a date whose day is above twelve.
 * Texts that are no date are left to the reading, which refuses each.
 */
export const proveDateStyle = (raws: readonly string[]): ProvedDateStyle => {
  const texts = raws.map((raw) => raw.normalize("NFKC").trim().replaceAll(/\s+/g, " ")).filter((text) => text !== "");
  const ordered = texts.filter(isOrdered);
  if (ordered.length > 0) return withOrder(ordered);
  const dates = texts.filter((text) => reads("dmy", text) !== null);
  return dates.length === 0 ? { ...proved("iso", "no-dates"), style: null } : withoutOrder(dates);
};
