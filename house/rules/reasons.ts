import type { HouseRule } from "../house-rule.ts";
import type { RepositoryFile } from "../repository/repository-file.ts";
import { bareCode } from "../source/bare-code.ts";
import { isTest, isTypeScript } from "../source/is-source.ts";

const claim = /[\w)\]}>]\s+as\s+(?!const\b)[\w{([]|[\w)\]]!(?=[.[;,)\s])(?!\s*=)/;
const importLine = /^\s*(?:import\b|export\s+(?:type\s+)?[{*])|^\s*(?:type\s+)?[\w*]+ as \w+,?\s*(?:\}.*)?$/;

/** The lines of a file that claim a type which nothing checked, without a comment beside or above them. */
const unreasoned = (file: RepositoryFile): readonly number[] => {
  const written = file.text.split("\n");
  return bareCode(file.text)
    .split("\n")
    .flatMap((line, place) => {
      if (!claim.test(line) || importLine.test(line)) return [];
      const hasReason = /\/\/|\*\//.test(written[place] ?? "") || /\/\/|\*\/\s*$/.test(written[place - 1] ?? "");
      return hasReason ? [] : [place + 1];
    });
};

/** `as` and `!` tell the compiler what nothing checked; so do directives that silence it. */
export const reasons: HouseRule = {
  fact: "no cast, no `!` and no silenced rule stands without its reason beside it",
  findBreaches: (repository) =>
    repository
      .filter((file) => isTypeScript(file.path) && !file.path.startsWith("house/rules/"))
      .flatMap((file) => {
        const casts = isTest(file.path) ? [] : unreasoned(file);
        const silenced = file.text
          .split("\n")
          .flatMap((line, place) =>
            /(?:oxlint|eslint)-disable(?!.* -- \S)|@ts-(?:ignore|nocheck)|@ts-expect-error\s*$/.test(line)
              ? [place + 1]
              : [],
          );
        return [...casts, ...silenced].map((line) => ({
          path: file.path,
          message: `line ${line} claims what nothing checked: check it, or say why beside it`,
        }));
      }),
  planted: [
    {
      fault: "a cast without a reason",
      files: [{ path: "packages/census/src/planted.ts", text: "export const a = b as string;\n" }],
    },
    {
      fault: "a `!` without a reason",
      files: [{ path: "packages/census/src/planted.ts", text: "export const a = b!.c;\n" }],
    },
    {
      fault: "a silenced rule without a reason",
      files: [{ path: "packages/census/src/planted.ts", text: "// oxlint-disable-next-line complexity\n" }],
    },
  ],
};
