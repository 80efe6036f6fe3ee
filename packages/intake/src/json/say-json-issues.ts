import type { returnJsonSchema } from "@coop-census/contracts";
import type { JsonData, JsonMistake } from "./parse-json.ts";

type Issue = NonNullable<ReturnType<typeof returnJsonSchema.safeParse>["error"]>["issues"][number];

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");

/** The same place in every row and the same expectation, whatever was found: many rows may share a cause. */
const causeOf = ({ path, reason }: JsonMistake): string =>
  `${path.replaceAll(/\[\d+\]/g, "[]")} ${reason.slice(Math.max(0, reason.lastIndexOf(" where ")))}`;

const step = (value: JsonData | undefined, key: PropertyKey): JsonData | undefined => {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
};

const shownLength = 40;

const kindOf = (value: JsonData | undefined): string => {
  if (value === undefined) return "is missing";
  if (Array.isArray(value)) return `is a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "is an object";
  const text = JSON.stringify(value);
  return `is ${text.length > shownLength ? `${text.slice(0, shownLength)}…` : text}`;
};

const types: Readonly<Record<string, string>> = {
  string: "a text",
  int: "a whole number",
  number: "a number",
  array: "a list",
  object: "an object",
  record: "an object of values by indicator",
};

const choices = (values: readonly unknown[]): string => {
  const shown = values.map((value) => JSON.stringify(value));
  return shown.length > 1 ? `one of ${shown.join(", ")}` : (shown[0] ?? "");
};

/** What is expected where something else was found; null where the schema's own words say it already. */
const expectedOf = (issue: Issue): string | null => {
  if (issue.code === "invalid_type") return types[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_value") return choices(issue.values);
  if (issue.code === "too_big") return `at most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}`;
  if (issue.code === "too_small")
    return issue.origin === "string" ? "a text that is not empty" : `at least ${issue.minimum}`;
  return null;
};

const mistakesOf = (issue: Issue, document: JsonData): readonly JsonMistake[] => {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), reason: "is a key that nobody knows" }));
  const path = pathText(issue.path);
  if (issue.code === "invalid_key") return [{ path, reason: issue.issues[0]?.message ?? issue.message }];
  const expected = expectedOf(issue);
  if (expected === null) return [{ path, reason: issue.message }];
  const found = issue.path.reduce<JsonData | undefined>(step, document);
  return [{ path, reason: `${kindOf(found)} where ${expected} is expected` }];
};

/** The mistakes of a document in words: what was found where, and what is expected; of one cause the first, and how often. */
export const sayJsonIssues = (issues: readonly Issue[], document: JsonData): readonly JsonMistake[] => {
  const mistakes = issues.flatMap((issue) => mistakesOf(issue, document));
  const causes = Map.groupBy(mistakes, causeOf);
  return [...causes.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : ` (and ${others.length} more like it)`;
    return [{ ...first, reason: `${first.reason}${more}` }];
  });
};
