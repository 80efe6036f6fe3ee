import type { SiteFacts } from "../site/facts/site-facts.ts";
import { relativePath } from "../site/html/relative-path.ts";
import type { Speaker } from "../site/language/speaker.ts";
import type { Desk } from "../site/page/desk.ts";

/** The path of the report in a language. */
export const reportPath = (language: string): string => `report/report.${language}.html`;

/** Where a report is written: its links lead to the pages of the site and the files of the folder. */
export const reportDesk = (facts: SiteFacts, speaker: Speaker): Desk => ({
  facts,
  speaker,
  toPage: (path) => relativePath(reportPath(speaker.language), `site/${speaker.language}/${path}`),
  toFile: (path) => relativePath(reportPath(speaker.language), path),
});
