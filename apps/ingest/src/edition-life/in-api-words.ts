import { Refusal } from "@coop-census/contracts";
import { editionsPath } from "../edition/say-edition.ts";

const calls: readonly (readonly [words: string, call: string])[] = [
  ["show", "GET life"],
  ["review", "POST review"],
  ["approve", "POST approvals"],
  ["take-back", "DELETE approvals"],
  ["call-off", "DELETE release"],
  ["release", "POST release"],
  ["withdraw", "POST withdrawal"],
  ["abandon", "POST abandonment"],
  ["blocks", "GET blocks"],
  ["clear", "POST clearances"],
  ["reason", "POST reasons"],
  ["prerelease list", "GET life"],
];

// What a command is given goes into the body.
const given = String.raw`(?: (?:BLOCK|NUMBER|--(?:manifest|because|code) (?:"[^"]*"|\S*[^\s,;.)])))*`;

const translate = (cure: string): string =>
  calls
    .reduce(
      (text, [words, call]) =>
        text.replaceAll(new RegExp(`census edition ${words} (\\d{4}-[pfr]\\d+)${given}`, "g"), (_, id: string) => {
          const [method, path] = call.split(" ");
          return `${method} ${editionsPath}/${id}/${path}`;
        }),
      cure,
    )
    .replaceAll(/census edition list(?: --year \d+)?/g, "GET /api/v1/release-calendar")
    .replace("anybody may call a release off: census edition call-off", "any publisher may call a release off")
    .replace(" (CENSUS_ACTOR)", " with a key of theirs")
    .replaceAll(/--(zone|at|replaces)\b/g, "$1");

/** Does what an act of the store does; its refusals name calls of the API in the place of commands. */
export const inApiWords = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, error.message, translate(error.cure), error.details);
  }
};
