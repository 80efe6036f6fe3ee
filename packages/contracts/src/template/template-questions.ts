/** What a template asks of the return as a whole, in its order. */
export const templateQuestions = [
  "kind",
  "reference-date",
  "scope",
  "perimeter",
  "currency",
  "multiplier",
  "number-format",
  "public",
  "public-address",
  "confidential",
  "source",
  "contact-role",
  "note",
] as const;

export type TemplateQuestion = (typeof templateQuestions)[number];

/** The answers that a template offers to choose from, by list; a list of the roster, of types or of currencies is longer. */
export const templateChoices = {
  kind: ["figures", "nil", "unchanged"],
  scope: ["AFF", "NAT"],
  perimeter: ["COOP", "COOP_SUBS"],
  multiplier: ["1", "1000", "1000000", "1000000000"],
  "number-format": ["1234.5", "1,234.5", "1.234,5", "1 234,5", "1234,5", "1'234.5"],
  public: ["yes", "no", "part"],
  confidential: ["yes", "no"],
  "yes-no": ["yes", "no"],
  basis: ["measured", "estimated", "suspected"],
  flag: ["E", "P", "D", "U", "B", "M", "L", "O"],
} as const;
