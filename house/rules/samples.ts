import type { HouseRule } from "../house-rule.ts";
import type { RepositoryFile } from "../repository/repository-file.ts";

const reference = [
  "README.md",
  "manifest.csv",
  "header_map.csv",
  "network.csv",
  "overlaps.csv",
  "exchange_rates.csv",
  "published_anomalies.csv",
  "published_figures.csv",
  "constructed/README.md",
  "constructed/network.csv",
  "facts.csv",
  "expected_rollup.json",
  "submissions/EXPECTED_FINDINGS.csv",
  "defective/manifest.csv",
  "defective/header_map.csv",
  "defective/EXPECTED.csv",
] as const;

/** The files that a manifest lists in its first column. */
const listed = (repository: readonly RepositoryFile[], manifest: string): readonly string[] =>
  (repository.find((file) => file.path === manifest)?.text ?? "")
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(",")[0] ?? "")
    .filter((name) => name !== "")
    .map((name) => `samples/${name}`);

/** What `census demo` and the acceptance tests run on is whole. */
export const samples: HouseRule = {
  fact: "the samples are complete: every file of the manifests, and nothing beside",
  findBreaches: (repository) => {
    const paths = new Set(repository.map((file) => file.path).filter((path) => path.startsWith("samples/")));
    const wanted = new Set([
      ...reference.map((name) => `samples/${name}`),
      ...listed(repository, "samples/manifest.csv"),
      ...listed(repository, "samples/defective/manifest.csv"),
    ]);
    return [
      ...[...wanted].filter((path) => !paths.has(path)).map((path) => ({ path, message: "is missing" })),
      ...[...paths].filter((path) => !wanted.has(path)).map((path) => ({ path, message: "is in no manifest" })),
    ];
  },
  planted: [
    { fault: "a lost return", files: [], without: /br-ocb_2022\.csv$/ },
    { fault: "a lost list", files: [], without: /^samples\/network\.csv$/ },
    { fault: "a stray file", files: [{ path: "samples/submissions/2022/xx_2022.csv", text: "" }] },
  ],
};
