import { editionId } from "../../edition/edition-id.ts";
import type { EditionInput } from "../../edition/edition-input.ts";
import { canonicalJson } from "../../json/canonical-json.ts";
import { allTables } from "../../tables/all-tables.ts";
import { compareFields } from "../../text/compare-fields.ts";
import { encodeUtf8 } from "../../text/encode-utf8.ts";
import type { Form, FormInput } from "../form.ts";
import { licence } from "./licence.ts";
import { tableSchema } from "./table-schema.ts";

/** What the figures come from: each return that counts, by the SHA-256 of its file as it was received. */
const sourcesOf = ({ year, inputs, returns }: EditionInput): readonly unknown[] => {
  const names = new Map(returns.map(({ organisation, name }) => [organisation, name]));
  return inputs.submissions
    .map(({ organisation, id, sha256 }) => [organisation, id, sha256] as const)
    .sort(compareFields)
    .map(([organisation, , sha256]) => ({
      title: `${names.get(organisation) ?? organisation}, return for ${year}`,
      version: `sha256:${sha256}`,
    }));
};

const resourcesOf = ({ files }: Pick<FormInput, "files">): readonly unknown[] =>
  allTables.flatMap((table) => {
    const file = files.find(({ path }) => path === table.path);
    if (file === undefined) return [];
    return [
      {
        name: table.path.replace(/\.csv$/, ""),
        path: table.path,
        type: "table",
        description: table.about,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: file.size,
        hash: `sha256:${file.sha256}`,
        schema: tableSchema(table),
      },
    ];
  });

/** datapackage.json. */
export const dataPackageForm: Form = {
  path: "datapackage.json",
  about:
    "All CSV files as a Data Package (version 2): the type, meaning and keys of every column, bytes and SHA-256, licence, sources.",
  print: (edition) => {
    const { input } = edition;
    const id = editionId(input);
    const descriptor = {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: `census-${id}`,
      title: `Census of industrial and service cooperatives, reference year ${input.year}, edition ${id}`,
      description:
        "What the members of CICOPA reported for the year, rolled up by country, region and world. Take one leading apostrophe away from a field that is no number: it keeps spreadsheets from running it as a formula.",
      version: id,
      keywords: ["cooperatives", "worker cooperatives", "social cooperatives", "employment", "statistics"],
      contributors: [{ title: "CICOPA", roles: ["publisher"], path: "https://www.cicopa.coop/" }],
      licenses: [licence],
      sources: sourcesOf(input),
      resources: resourcesOf(edition),
    };
    return [{ path: "datapackage.json", pieces: [encodeUtf8(`${canonicalJson(descriptor)}\n`)] }];
  },
};
