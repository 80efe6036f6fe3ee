import { licence } from "../data-package/licence.ts";
import { partRows, type TextPart, textSheet } from "./text-sheet.ts";
import type { WorkbookSheet } from "./workbook-cell.ts";
import type { WorkbookFacts } from "./workbook-facts.ts";

const parts = ({ facts, speaker: { say } }: WorkbookFacts): readonly TextPart[] => {
  const { year, status, number, method, previous } = facts.input;
  const response = facts.response("WORLD");
  const stated = say(`status.${status}`);
  const title = `${say("site.name")}, ${year}`;
  return [
    {
      heading: "This edition",
      lines: [
        ["Edition", facts.edition],
        ["Reference year", String(year)],
        ["Status", `${stated}, number ${number}`],
        ...(response === null
          ? []
          : [
              [
                "Reported by",
                `${response.answered} of ${response.of} members whose figures are added sent a return that counts. The figures are what they reported, not the size of the network.`,
              ] as const,
            ]),
        ["Method", `Version ${method.version}`],
        ...(previous === null
          ? []
          : [["Edition before", `${previous.edition}, SHA-256 of its manifest: ${previous.manifestSha256}`] as const]),
      ],
    },
    {
      heading: "How to cite it",
      lines: [
        ["Citation", say("cite.words", { title, edition: facts.edition, status: stated })],
        ["Licence", `${say("cite.licenceWords")} ${licence.path}`],
        ["How to check it", "This file is one of the folder of the edition: sha256sum -c SHA256SUMS proves it there."],
      ],
    },
  ];
};

/** What the workbook is, by whom and how complete it is, and how it may be used. */
export const coverSheet = (edition: WorkbookFacts): WorkbookSheet =>
  textSheet("Cover", edition.speaker.say("site.name"), partRows(parts(edition)));
