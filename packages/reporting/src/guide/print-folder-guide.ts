import { allForms } from "../form/all-forms.ts";
import type { ColumnFacts, TableFacts } from "../table/table.ts";
import { allTables } from "../tables/all-tables.ts";

const cellOf = (text: string): string => text.replaceAll("|", "\\|");

const rowOf = ({ name, type, unit, meaning, codeList }: ColumnFacts): string =>
  `| ${[`\`${name}\``, type, unit, cellOf(meaning), codeList].join(" | ")} |`;

const sectionOf = ({ path, about, columns }: TableFacts): string =>
  `### ${path}

${about}

| column | type | unit | meaning | codes in |
|---|---|---|---|---|
${columns.map(rowOf).join("\n")}
`;

/** The Markdown of docs/edition-folder.md, made from the same columns as columns.csv. */
export const printFolderGuide = (): string => `# The folder of an edition

An edition is one frozen, citable snapshot of one reference year. It is a folder of plain files that anyone can read with any program, check with \`sha256sum\`, and build again to the same bytes from the same inputs. Why it is made this way: [decision 0008](decisions/0008-editions-content-addressed.md). What the figures mean: [methodology](methodology.md).

## What is in it

| file | what it holds |
|---|---|
| \`README.md\` | what this edition is, how to read, check and cite it |
| \`quality-report.md\` | the quality of the edition on one page, computed; \`quality.csv\` has every measure |
| \`release-notes.md\` | changed members, stand-ins, open holds, overlaps, justifications, and what flag U is set for |
${allTables.map(({ path, about }) => `| [\`${path}\`](#${path.replaceAll(".", "")}) | ${cellOf(about)} |`).join("\n")}
| \`cells.json\` | the figures of \`cells.csv\` as JSON |
${allForms.map(({ path, about }) => `| \`${path}\` | ${cellOf(about)} |\n`).join("")}| \`manifest.json\` | what the edition was made from, and the SHA-256 and size of every file |
| \`SHA256SUMS\` | the SHA-256 of every other file, as \`sha256sum -c\` reads it |
| \`manifest.json.sig\`, \`publisher.pem\` | beside an approved or released edition: the Ed25519 signature over the bytes of the manifest, and the public key; neither sums nor manifest know them |

## The form of the files

- UTF-8 without BOM, \`\\n\` at the end of each line, no clock time and nothing random anywhere.
- CSV after RFC 4180: comma, a header, double quotes only around a field that holds a comma, a quote or a line end.
- Rows stand in the order of their fields, column by column, compared as text by Unicode code point; so do the cells of \`cells.json\`. The order in which returns arrived leaves no trace.
- Decimals are exact: a point, no grouping, no exponent, no trailing zeros. A blank field is "none", never 0.
- A field of text, code, list, date or flag that begins with \`=\`, \`+\`, \`-\`, \`@\`, \`'\`, a tab or a line end has an apostrophe in front, so that no spreadsheet runs it as a formula. Take one leading apostrophe away to read it. Numbers never have one.
- JSON: keys sorted, no white space (RFC 8785); \`cells.json\` has one cell a line. A figure is a number where it is a whole number that every reader holds exactly (up to 2^53 - 1), text otherwise.

## The forms for programs

All forms hold the same figures; why they are made this way: decisions [0017](decisions/0017-forms-for-programs.md) and [0018](decisions/0018-forms-for-people-and-analysts.md).

- **SDMX**: \`sdmx/structure.json\` has the data structure definition \`CICOPA:DSD_CENSUS(1.0)\`, the dataflow \`CICOPA:CENSUS(1.0)\`, the concepts and the code lists. The key is FREQ, SERIES, REF_AREA, TYPE, ACTIVITY, INDICATOR, DETAIL, UNIT_MEASURE, TIME_PERIOD; in a code of DETAIL, \`@\` stands for \`=\` and \`$\` for a space. OBS_VALUE, LOWER, UPPER, GROSS, OVERLAP and OVERLAP_HERE are measures; everything else that \`cells.csv\` says of a figure is an attribute. OBS_STATUS is a set; A alone is a normal value. The action is Replace: a figure takes the place of the one known before. \`prepared\`, which the header must have, is the reference date of the year, not a clock time. In \`sdmx/data.csv\` a set of reporters that would open a formula has an apostrophe in front, as in the other CSV files.
- **JSON-stat**: a data set for each indicator, sparse, with the dimensions series, year, geo, type, activity, indicator, detail, unit. A value is a JSON number with all its digits; a reader that holds numbers as 64-bit floats rounds some of them, and \`extension.exact\` has the digits of exactly these. \`status\` is the set of flags, \`extension\` has conf (C only), bounds where they are not the value, and the reporters. The addresses in \`json-stat/collection.json\` are relative to it.
- **Data Package**: \`datapackage.json\` describes every CSV file: types, meaning and keys of its columns, bytes, SHA-256, licence, and each return that counts with the SHA-256 of its file as source. A column of type list or date is a string there, since the official profile has no list and no date of changing precision.
- **DCAT-AP**: \`dcat.jsonld\` describes the edition for data catalogues, with the sum of each data file. It names the edition before it as \`../EDITION/dcat.jsonld#edition\`, as editions stand side by side.

The licence of all is [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).

## What may be shown

\`conf\` is C for a protected figure: one that would tell the value of an enterprise, since fewer than three enterprises are behind its values that are not public, or one of them has more than 75% of these, or nobody has said. Counts of enterprises are public unless the member asks otherwise; any other value is where its owner has published it or signed a release. All other figures are F, free. An edition with a protected figure is a draft for the secretariat: it is not released until a person has cleared each of them. From the files of growth, series, money, ratios, sectors, areas, differences and statements what would tell protected values is left out. \`observations.csv\` holds published values only. The site and the reports never show a figure whose \`conf\` is C, in a draft neither: they say how many are protected. Of a value that its reporter has not made public they say that it is not shown, and of a submission its id and SHA-256, never the name of its file.

## How to check it

\`\`\`
sha256sum -c SHA256SUMS
openssl pkeyutl -verify -pubin -inkey publisher.pem -rawin -in manifest.json -sigfile manifest.json.sig
census edition verify FOLDER --key FINGERPRINT
\`\`\`

The first two need nothing but coreutils and OpenSSL. The third also proves the manifest and names every file that was changed, is missing or does not belong there. Inside the manifest stands a \`seal\`, the SHA-256 of its own text with 64 zeros in the seal's place: it tells a damaged manifest from a damaged \`SHA256SUMS\`. It is no signature: someone who changes a figure can compute new sums and a new seal. Only the publisher's signature, or the SHA-256 of \`manifest.json\` that was published with the edition, rules that out. [How to verify an edition](how-to/verifying-an-edition.md) says each step.

## The columns

${allTables.map(sectionOf).join("\n")}
### cells.json

An array of cells: \`series\`, \`year\`, \`geo\`, \`type\`, \`activity\`, \`indicator\`, \`detail\`, \`unit\`, \`gross\`, \`overlap\`, \`overlapHere\`, \`value\`, \`bounds\` (\`lower\`, \`upper\`), \`flags\`, \`conf\`, \`reporters\` (\`answered\`, \`of\`, \`ids\`), \`composition\` (\`fresh\`, \`standIn\`, \`national\`, \`estimated\`, \`imputed\`), \`coverage\` (\`members\`, \`weight\`, \`weightKnownFor\`, \`decidedBy\`). They mean what the columns of [cells.csv](#cellscsv) mean.

### manifest.json

| key | meaning |
|---|---|
| \`manifest\` | version of this form: 1 |
| \`edition\`, \`year\`, \`status\`, \`number\` | the name of the edition and what it is made of |
| \`previous\` | the edition before it, with the SHA-256 of its manifest; null for the first |
| \`method\` | version of the method and SHA-256 of the rule set |
| \`program\` | name and version of what computed and printed the edition; another version may come to other bytes |
| \`inputs\` | the submissions that count with the hashes of the layout that read each, of the rules that checked it and of what was read in it, every import in force (by the SHA-256 of the file as it was received) the decisions on held cells, and the signed releases |
| \`files\` | path, SHA-256 and size of every file but \`manifest.json\` and \`SHA256SUMS\` |
| \`seal\` | SHA-256 of the manifest's own text with 64 zeros here |
`;
