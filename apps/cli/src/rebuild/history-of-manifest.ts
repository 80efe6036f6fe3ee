import type { HistoricAct, History, Manifest } from "@coop-census/contracts";
import { pairProfiles } from "./pair-profiles.ts";
import type { RawFiles } from "./raw-files.ts";

const timeless = (acts: readonly HistoricAct[]): History => ({
  history: 1,
  acts: acts.map((what) => ({ at: null, what })),
});

/** Every year that figures of the edition follow from, the earlier ones first. */
const yearsOf = ({ year, inputs: { submissions, branchStandIns, earlier = [] } }: Manifest) => [
  ...earlier,
  { year, submissions, branchStandIns },
];

/** The imports and returns that a manifest names, as a history; file names and times are not known. */
export const arrivalsOfManifest = async (manifest: Manifest, raw: RawFiles): Promise<History> => {
  const { inputs } = manifest;
  const imports: HistoricAct[] = (["network", "overlaps", "rates", "statements"] as const).flatMap((kind) =>
    inputs[kind].map(
      (sha256) => ({ act: "import", number: 0, kind, files: [{ name: `${kind}.csv`, sha256 }] }) as const,
    ),
  );
  for (const files of await pairProfiles(inputs.profiles, raw)) {
    imports.push({ act: "import", number: 0, kind: "profiles", files: [...files] });
  }
  const returns = yearsOf(manifest).flatMap(({ year, submissions }) =>
    submissions.map(({ id: submission, organisation, kind, sha256, reason: reasonCode = null }): HistoricAct => {
      const unknown = { fileName: sha256, reason: null, source: null };
      return { act: "submission", submission, organisation, year, kind, sha256, reasonCode, ...unknown };
    }),
  );
  return timeless([...imports, ...returns]);
};

/**
 * The decisions that a manifest names, as a history that follows its arrivals. `waiting` are the returns that count in the
 * edition and wait for an answer: somebody has let them count without what was refused.
 */
export const decisionsOfManifest = (manifest: Manifest, waiting: readonly string[]): History => {
  const { decisions, overlapDecisions = [], expertEstimates = [], consents = [] } = manifest.inputs;
  const because = "as the manifest says";
  return timeless([
    ...waiting.map((submission): HistoricAct => ({ act: "answer", submission, kind: "accept-without", body: because })),
    ...yearsOf(manifest).flatMap(({ year, branchStandIns = [] }) =>
      branchStandIns.map((one): HistoricAct => ({ act: "stand-in", year, ...one })),
    ),
    ...overlapDecisions.map((one): HistoricAct => ({ act: "overlap-decision", ...one })),
    ...expertEstimates.map((one, number): HistoricAct => ({ act: "estimate", number, ...one })),
    ...consents.map((one, number): HistoricAct => ({ act: "consent", number, ...one })),
    ...decisions.map((one): HistoricAct => ({ act: "decision", place: "file", because, ...one })),
  ]);
};

/** What a manifest holds by its hash only, so that nobody can do it again from the manifest, each in a sentence. */
export const untoldByManifest = ({ inputs }: Manifest): readonly string[] => {
  const { enterpriseMatches = [], justifications = [] } = inputs;
  const cure = "Rebuild from a pack, which has them (census edition pack), or by the edition's id where it was made.";
  return [
    ...enterpriseMatches.map(
      ({ territory, same, different }) =>
        `The ${same + different} decisions on look-alikes of ${territory} stand in the manifest by their hash only. ${cure}`,
    ),
    ...(justifications.length === 0
      ? []
      : [`The ${justifications.length} justifications stand in the manifest without their words. ${cure}`]),
  ];
};
