import { mainSeries } from "../cell/edition-cell.ts";
import { licence } from "../form/data-package/licence.ts";
import type { Form } from "../form/form.ts";
import { allTables } from "../tables/all-tables.ts";
import { editionId } from "./edition-id.ts";
import type { EditionInput } from "./edition-input.ts";

const listOf = (files: readonly Pick<Form, "path" | "about">[]): string =>
  files.map(({ path, about }) => `- \`${path}\`: ${about}`).join("\n");

const responseOf = (input: EditionInput): string => {
  const world = input.response.find(({ series, geo }) => series === mainSeries && geo === "WORLD");
  return world === undefined
    ? "How many members answered is in `response.csv`."
    : `${world.answered} of ${world.of} additive members (FULL or DIRECT) sent a return that counts (\`response.csv\` says so for every place). The figures are what they reported, not the size of the network.`;
};

const previousOf = ({ previous }: EditionInput): string =>
  previous === null
    ? "It is the first edition of its year."
    : `The edition before it is ${previous.edition} (SHA-256 of its manifest: ${previous.manifestSha256}).`;

/** The README.md of an edition's folder: what it is, how to read, check and cite it. */
export const printReadme = (input: EditionInput, forms: readonly Form[]): string => {
  const id = editionId(input);
  return `# Census of industrial and service cooperatives, reference year ${input.year}, edition ${id}

This folder is one frozen edition of the census of the CICOPA network: status ${input.status}, number ${input.number}, made with version ${input.method.version} of the method. Nothing in it is ever changed; a correction is a new edition. ${previousOf(input)}

**It is a draft until it is released.** Cells whose \`conf\` is C are protected, since they would tell the value of an enterprise: do not pass them on.

${responseOf(input)}

## Files

${listOf([...allTables, ...forms])}
- \`cells.json\`: the figures of \`cells.csv\` once more, as JSON, one cell a line; decimals that are no whole number are text, so that they stay exact.
- \`quality-report.md\`: response, coverage, age, imputation, comparability, revisions and findings on one page, all of it computed; \`quality.csv\` has every measure.
- \`release-notes.md\`: changed members, stand-ins, open holds, overlaps, justifications, and what flag U is set for.
- \`manifest.json\`: what the edition was made from (submissions and imports by SHA-256, decisions, method, rule set) and the SHA-256 and size of each file. Its own SHA-256 names the edition.
- \`SHA256SUMS\`: the SHA-256 of every other file.

All files are UTF-8 without BOM. The CSV files follow RFC 4180 with comma, a header and \`\\n\` at the end of each line. Text that a spreadsheet would run as a formula has an apostrophe in front (\`columns.csv\`, column \`type\`, says where and how to take it away).

## How to read a figure

- \`value\` is \`gross\` minus \`overlap\`. \`reporters_answered\` of \`reporters_of\` members stand behind it: two figures that were given by different reporters must not be divided by each other.
- A figure that nobody reported has no row. It is not 0.
- \`fresh\` and \`stand_in\` are the two parts of \`gross\`: dated in the year, or of another date or none. \`national\`, \`estimated\` and \`imputed\` say which part of it counts a whole country, was estimated by its reporter, or was imputed.
- ALL_COOP is WORKER, SOCIAL, PRODUCER, OTHER_COOP and NA_TYPE together; ALL_ENT is ALL_COOP and WOE; CONSORTIUM is in neither. WORLD is EUR, AME, APA and OTH together; AME is AME_NA, AME_MS and AME_XX.
- Money stands in the currency of its reporters; amounts of different currencies are never added.
- \`flags\`: the letters of the code list OBS_STATUS in \`code-lists.csv\`.

## How to check it

    sha256sum -c SHA256SUMS
    openssl pkeyutl -verify -pubin -inkey publisher.pem -rawin -in manifest.json -sigfile manifest.json.sig
    census edition verify . --key FINGERPRINT

The first shows that no file was damaged. The second shows that the manifest is the one that the publisher has signed; an approved or released edition has the two files for it, \`manifest.json.sig\` (Ed25519, 64 bytes) and \`publisher.pem\`, beside those named above, a draft has not. The third does both without any network, proves the manifest too, and names each file that was changed, is missing or too many.

Whoever changes a figure can make new sums and sign with a key of their own: the key must be the publisher's. Its fingerprint is made known outside this folder, and \`openssl pkey -pubin -in publisher.pem -outform DER | sha256sum\` shows that of \`publisher.pem\`. For an edition without a signature, compare \`sha256sum manifest.json\` with the hash that was published with it.

## Licence

Figures and texts: ${licence.title} ([CC BY 4.0](${licence.path})). Name CICOPA and the edition. Outlines of maps: Natural Earth, in the public domain.

## How to cite it

CICOPA, Census of industrial and service cooperatives, reference year ${input.year}, edition ${id}, SHA-256 of the manifest: the output of \`sha256sum manifest.json\`.
`;
};
