/** An edition as `census demo --json` names it. */
export interface NamedEdition {
  readonly id: string;
  readonly manifestSha256: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const editionsIn = (value: unknown): readonly NamedEdition[] => {
  if (!isRecord(value)) return [];
  const { id, manifestSha256 } = value;
  if (typeof id === "string" && typeof manifestSha256 === "string") return [{ id, manifestSha256 }];
  return Object.values(value).flatMap(editionsIn);
};

/** All editions that the JSON document at the end of the text names, sorted by id; none when there is no document. */
export const findEditions = (output: string): readonly NamedEdition[] => {
  const begin = output.search(/^\{/m);
  if (begin < 0) return [];
  const document: unknown = JSON.parse(output.slice(begin));
  return editionsIn(document).toSorted((a, b) => (a.id < b.id ? -1 : 1));
};
