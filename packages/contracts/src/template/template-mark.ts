/** The parts of a template; each sheet, and the CSV twin as a whole, says in its first cell which it is. */
export const templateParts = ["guide", "answers", "figures", "behind", "overlaps", "lists", "csv"] as const;

/** What the first cell of a template says: by it a file is known again, whatever its name, sheets and words became. */
export interface TemplateMark {
  /** Of the form of the template. */
  readonly version: number;
  readonly part: (typeof templateParts)[number];
  readonly organisation: string;
  readonly year: number;
  /** ISO 639-1. */
  readonly language: string;
}

const pattern = /^coop-census-template (\d{1,4}) ([a-z]+) (\S+) (\d{4}) ([a-z]{2})$/;

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** Writes and reads the mark as one text; reading gives null for anything else. */
export const templateMark = {
  print: ({ version, part, organisation, year, language }: TemplateMark): string =>
    `coop-census-template ${version} ${part} ${encodeURIComponent(organisation)} ${year} ${language}`,
  parse: (text: string): TemplateMark | null => {
    const [, version = "", word = "", id = "", year = "", language = ""] = pattern.exec(text.trim()) ?? [];
    const part = templateParts.find((one) => one === word);
    const organisation = decoded(id);
    if (part === undefined || organisation === null || organisation === "") return null;
    return { version: Number(version), part, organisation, year: Number(year), language };
  },
};
