/** The languages that people are written to in (ISO 639-1); English is the original. */
export const languages = ["en", "es", "fr", "it", "pt"] as const;

export type Language = (typeof languages)[number];
