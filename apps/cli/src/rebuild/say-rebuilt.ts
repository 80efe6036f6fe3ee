import { createHash } from "node:crypto";
import type { Manifest } from "@coop-census/contracts";
import type { FrozenEdition } from "@coop-census/reporting";
import type { Outcome } from "../command/outcome.ts";
import { compareInputs } from "./compare-inputs.ts";
import type { Rebuilt } from "./rebuild-edition.ts";

const compareMethod = (expected: Manifest, { manifest }: FrozenEdition): readonly string[] => [
  ...(expected.method.version === manifest.method.version
    ? []
    : [
        `The edition was made by version ${expected.method.version} of the method, and this program has ${manifest.method.version}: rebuild with the program of that time.`,
      ]),
  ...(expected.method.ruleSetSha256 === manifest.method.ruleSetSha256
    ? []
    : ["The edition was made by another rule set than this program has: rebuild with the program of that time."]),
];

const compareProgram = ({ program: of }: Manifest, { manifest: { program } }: FrozenEdition): readonly string[] =>
  of.name === program.name && of.version === program.version
    ? []
    : [
        `The edition was printed by ${of.name} ${of.version}, and this is ${program.name} ${program.version}: rebuild with the program of that time.`,
      ];

const compareFiles = (expected: Manifest, { manifest }: FrozenEdition): readonly string[] => {
  const here = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const there = new Set(expected.files.map(({ path }) => path));
  return [
    ...expected.files.filter(({ path, sha256 }) => here.get(path) !== sha256).map(({ path }) => path),
    ...[...here.keys()].filter((path) => !there.has(path)),
  ].map((path) => `${path} has other bytes, or is in one of the two only.`);
};

/** More are a list that nobody reads; `--json` has all. */
const mostFiles = 20;

const firstOf = (files: readonly string[]): readonly string[] =>
  files.length <= mostFiles
    ? files
    : [...files.slice(0, mostFiles), `… and ${files.length - mostFiles} more (--json names all).`];

/** Says whether an edition was rebuilt to the same bytes, and where not, what of its inputs is missing or other. */
export const sayRebuilt = (expected: Manifest, manifestBytes: Uint8Array, { frozen, problems }: Rebuilt): Outcome => {
  const { edition, year, inputs } = expected;
  const manifestSha256 = createHash("sha256").update(manifestBytes).digest("hex");
  const isSame = frozen.manifestSha256 === manifestSha256;
  const json = { edition, manifestSha256, rebuiltSha256: frozen.manifestSha256, isSame };
  if (isSame) {
    const text = `${edition} is rebuilt to the same bytes: all ${frozen.files.length} files.\nmanifest ${manifestSha256}`;
    return { json: { ...json, problems, inputs: [], files: [] }, text };
  }
  const method = compareMethod(expected, frozen);
  const others = [
    ...method,
    ...compareProgram(expected, frozen),
    ...compareInputs(year, inputs, frozen.manifest.inputs),
  ];
  const files = compareFiles(expected, frozen);
  const text = [
    `${edition} is NOT rebuilt to the same bytes.`,
    `manifest ${manifestSha256}`,
    `rebuilt  ${frozen.manifestSha256}`,
    ...[...problems, ...others].map((one) => `  ${one}`),
    ...(others.length === 0 ? firstOf(files).map((one) => `  ${one}`) : []),
    others.length + problems.length === 0
      ? "→ All inputs are the same: this program prints them otherwise. Rebuild with the program that made the edition."
      : "→ Find what is missing (--raw FOLDER), or rebuild from a pack: census edition pack, where the edition was made.",
  ].join("\n");
  return { json: { ...json, problems, inputs: others, files }, text, isRefused: true };
};
