import { isFresh, mainBody, perimeterChanges } from "@coop-census/census";
import type { EditionRevision } from "../revision/edition-revision.ts";
import { revisionLines } from "../revision/revision-lines.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { plainMarkdown } from "../text/plain-markdown.ts";
import { editionId } from "./edition-id.ts";
import type { EditionInput } from "./edition-input.ts";
import type { TalkPlace } from "./edition-talk.ts";

const listOf = (lines: readonly string[], none: string): string =>
  lines.length === 0
    ? none
    : [...new Set(lines)]
        .sort(compareCodePoints)
        .map((line) => `- ${line}`)
        .join("\n");

const memberLines = ({ network, year }: EditionInput): readonly string[] =>
  perimeterChanges(network, year - 1, year, mainBody).map(({ country, organisation, change, before, after }) => {
    const who = organisation === null ? country : `${organisation} (${country})`;
    return `${who}: ${change}, from ${before ?? "nothing"} to ${after ?? "nothing"}`;
  });

const standInLines = ({ inputs, observations, year }: EditionInput): readonly string[] => {
  const old = observations.filter((one) => !isFresh(one, year));
  return [
    ...(inputs.branchStandIns ?? []).map(
      ({ organisation, parent, because }) => `${organisation} in the place of ${parent}: ${plainMarkdown(because)}`,
    ),
    ...[...Map.groupBy(old, ({ reporter }) => reporter)].map(([reporter, values]) => {
      const dates = [...new Set(values.map(({ reference }) => reference?.text ?? "no date"))].sort(compareCodePoints);
      return `${reporter}: ${values.length} values of ${dates.join(", ")}`;
    }),
  ];
};

const placeOf = ({ organisation, rule, indicator, type }: TalkPlace): string =>
  [organisation, rule, ...(indicator === null ? [] : [indicator]), ...(type === null ? [] : [type])].join(" ");

const talkLine = (place: TalkPlace): string =>
  `${placeOf(place)}: ${place.finding === null ? "a value that is not public." : plainMarkdown(place.finding)}`;

const overlapLines = ({ overlaps }: EditionInput): readonly string[] =>
  overlaps
    .filter(({ effect }) => effect !== "nothing")
    .map(({ a, b, indicator, sentence }) => `${a} and ${b}, ${indicator}: ${plainMarkdown(sentence)}`);

/** The differences without those of figures that are protected, or were: of these the notes tell no value. */
const openRevisions = (revisions: readonly EditionRevision[]): readonly EditionRevision[] =>
  revisions.filter(({ conf }) => conf === "F");

const revisionNotes = (input: EditionInput): string => {
  const { previous, revisions = [] } = input;
  if (previous === null) return "This is the first edition of the year.";
  if (revisions.length === 0) return `No figure differs from edition ${previous.edition}.`;
  const { totals } = revisionLines(openRevisions(revisions));
  const { reporters } = revisionLines(revisions);
  const count = `${revisions.length} ${revisions.length === 1 ? "figure differs" : "figures differ"}`;
  const plain = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");
  return [
    `${count} from edition ${previous.edition}; \`revisions.csv\` has each with its reasons: METH (method), PERI (perimeter), LATE (late data), ERR (error), OVL (overlap), CUR (currency).`,
    totals.length === 0 ? "No total over all types that is free has another value." : plain(totals),
    ...(reporters.length === 0 ? [] : ["Returns that have changed:", plain(reporters)]),
  ].join("\n\n");
};

/** The text of release-notes.md: what a reader of the edition has to know beside its figures. */
export const printReleaseNotes = (input: EditionInput): string => {
  const { justifications = [], holds = [], doubts = [] } = input.talk ?? {};
  const said = justifications.map((one) => {
    const words = one.text === null ? "said of a value that is not public" : plainMarkdown(one.text);
    return `${talkLine(one)} ${one.role === "reporter" ? "The reporter" : "The secretariat"}, ${one.date}: ${words}`;
  });
  return `# Release notes of edition ${editionId(input)}, reference year ${input.year}

## What differs from the previous edition

${revisionNotes(input)}

## New and changed members

Since 31 December ${input.year - 1}, by the roster of the edition; \`perimeter-changes.csv\` has those of each body.

${listOf(memberLines(input), "None.")}

## Returns that stand in

Branches in the place of a parent, and values whose own date begins in another year or that have none (flag E).

${listOf(standInLines(input), "None.")}

## Holds that are still open

These figures are kept out until somebody decides; they count as not answered.

${listOf(holds.map(talkLine), "None.")}

## Overlaps

What is removed, and what widens the bounds; \`overlaps.csv\` has all.

${listOf(overlapLines(input), "None does anything.")}

## Justifications

Values that a rule doubts and that stand, with the reason; \`justifications.csv\` has them as a table.

${listOf(said, "None.")}

## What flag U is set for

Flag U (low reliability) is set by reporters themselves; where a suspected overlap of enterprises concerns both sides of a figure (see above); where a sum lacks a part that no total completes; where rows of a register stand for enterprises that they do not count; and where nobody has answered what a rule asks, which is:

${listOf(doubts.map(talkLine), "Nothing: all questions are answered.")}
`;
};
