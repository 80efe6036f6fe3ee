import { Refusal } from "@coop-census/contracts";

/** The forms in which findings are answered, each by its media type. */
export const findingsForms = {
  json: "application/json",
  ndjson: "application/x-ndjson",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type FindingsForm = keyof typeof findingsForms;

const names = ["json", "ndjson", "csv", "xlsx"] as const satisfies readonly FindingsForm[];

const essence = (type: string): string => type.split(";")[0]?.trim().toLowerCase() ?? "";

/** The form that a request asks for: by ?format= before all, else the first of Accept that there is, else JSON. */
export const readFindingsForm = (format: string | undefined, accept: string | undefined): FindingsForm => {
  if (format === undefined) {
    const wanted = (accept ?? "").split(",").map(essence);
    return wanted.flatMap((type) => names.filter((name) => essence(findingsForms[name]) === type))[0] ?? "json";
  }
  const found = names.find((name) => name === format);
  if (found !== undefined) return found;
  throw new Refusal("http/format", "The findings have no such format.", `Ask for one of: ${names.join(", ")}.`);
};
