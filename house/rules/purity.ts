import type { HouseRule } from "../house-rule.ts";
import { bareCode } from "../source/bare-code.ts";
import { importsOf } from "../source/imports-of.ts";
import { isSource } from "../source/is-source.ts";
import { roomOf } from "../source/room-of.ts";

const purePackages = ["census", "contracts", "reporting", "workbook"];

/** Packages that turn bytes into values and back, with Node's buffers and streams. */
const givenBytes = ["intake", "handout"];

/** Node modules that reach files, the network or other programs: who is given bytes needs none of them. */
const outsideWorld = /^node:(?:fs|net|tls|dgram|dns|http|https|http2|child_process|cluster|os|process)\b/;

const unasked =
  /\b(?:Date|console|fetch|crypto|performance|setTimeout|setInterval|setImmediate|queueMicrotask)\b(?!\s*[?]?:)|\bMath\s*\.\s*random\b|\bprocess\s*\./g;

const breachesOf = (path: string, text: string): readonly string[] => {
  const room = roomOf(path);
  if (room === null || room.kind !== "packages") return [];
  const imports = importsOf(text);
  if (givenBytes.includes(room.name)) return imports.filter((specifier) => outsideWorld.test(specifier));
  if (!purePackages.includes(room.name)) return [];
  return [
    ...imports.filter((specifier) => specifier.startsWith("node:")),
    ...[...bareCode(text).matchAll(unasked)].map((match) => match[0]),
  ];
};

/** What a pure package did not get as an argument, it does not know. */
export const purity: HouseRule = {
  fact: "pure packages know no time, no chance, no machine; intake and handout know no file, network or program",
  findBreaches: (repository) =>
    repository
      .filter((file) => isSource(file.path))
      .flatMap((file) =>
        breachesOf(file.path, file.text).map((what) => ({
          path: file.path,
          message: `uses ${what}: take it as an argument`,
        })),
      ),
  planted: [
    {
      fault: "the domain asks the machine for the time",
      files: [{ path: "packages/census/src/planted.ts", text: "export const today = () => new Date();\n" }],
    },
    {
      fault: "the domain throws dice",
      files: [{ path: "packages/census/src/planted.ts", text: "export const id = () => Math.random();\n" }],
    },
    {
      fault: "a report reads a file",
      files: [{ path: "packages/reporting/src/planted.ts", text: 'import { readFile } from "node:fs/promises";\n' }],
    },
    {
      fault: "intake opens files by itself",
      files: [{ path: "packages/intake/src/planted.ts", text: 'import { open } from "node:fs/promises";\n' }],
    },
  ],
};
