import { languages } from "@coop-census/census";
import { encodeUtf8 } from "../../text/encode-utf8.ts";
import type { Form } from "../form.ts";
import { siteFacts } from "../site/facts/site-facts.ts";
import { speakerOf } from "../site/language/speaker.ts";
import { printReport } from "./print-report.ts";
import { reportDesk, reportPath } from "./report-desk.ts";

/** The edition as one document to print, in five languages. */
export const reportForm: Form = {
  path: "report/",
  about:
    "The edition as a report to print on A4 or to read, in five languages: one file each, `report/report.en.html`, which loads nothing else.",
  *print(edition) {
    const facts = siteFacts(edition);
    for (const language of languages) {
      const desk = reportDesk(facts, speakerOf(language, facts.nameOf));
      yield { path: reportPath(language), pieces: [encodeUtf8(printReport(desk))] };
    }
  },
};
