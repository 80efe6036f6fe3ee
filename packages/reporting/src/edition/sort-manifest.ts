import type { Manifest } from "@coop-census/contracts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { compareFields } from "../text/compare-fields.ts";

type Decision = Manifest["inputs"]["decisions"][number];

const sortHashes = (hashes: readonly string[]): string[] => [...new Set(hashes)].sort(compareCodePoints);

type OverlapDecision = NonNullable<Manifest["inputs"]["overlapDecisions"]>[number];

const overlapDecisionKey = (one: OverlapDecision): readonly string[] => [
  one.a,
  one.b,
  one.type ?? "",
  one.indicator,
  String(one.year),
];

const decisionKey = (decision: Decision): readonly string[] => [
  decision.submission,
  decision.rule,
  String(decision.row),
  decision.indicator ?? "",
  decision.decision,
];

const sortInputs = (inputs: Manifest["inputs"]): Manifest["inputs"] => ({
  submissions: [...inputs.submissions].sort((a, b) => compareFields([a.id, a.sha256], [b.id, b.sha256])),
  network: sortHashes(inputs.network),
  profiles: sortHashes(inputs.profiles),
  overlaps: sortHashes(inputs.overlaps),
  ...(inputs.overlapDecisions === undefined
    ? {}
    : {
        overlapDecisions: [...inputs.overlapDecisions].sort((a, b) =>
          compareFields(overlapDecisionKey(a), overlapDecisionKey(b)),
        ),
      }),
  rates: sortHashes(inputs.rates),
  statements: sortHashes(inputs.statements),
  ...(inputs.branchStandIns === undefined
    ? {}
    : {
        branchStandIns: [...inputs.branchStandIns].sort((a, b) =>
          compareFields([a.organisation, a.parent, a.because], [b.organisation, b.parent, b.because]),
        ),
      }),
  decisions: [...inputs.decisions].sort((a, b) => compareFields(decisionKey(a), decisionKey(b))),
});

/** The manifest with every list in code point order and every import once, so that the order of arrival leaves no trace. */
export const sortManifest = (manifest: Manifest): Manifest => ({
  ...manifest,
  inputs: sortInputs(manifest.inputs),
  files: [...manifest.files].sort((a, b) => compareCodePoints(a.path, b.path)),
});
