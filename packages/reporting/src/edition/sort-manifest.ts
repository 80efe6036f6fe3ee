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

type ExpertEstimate = NonNullable<Manifest["inputs"]["expertEstimates"]>[number];

const estimateKey = (one: ExpertEstimate): readonly string[] => [
  String(one.year),
  one.organisation,
  one.indicator,
  one.type,
];

type Justified = NonNullable<Manifest["inputs"]["justifications"]>[number];

const justificationKey = (one: Justified): readonly string[] => [
  one.submission,
  one.rule,
  String(one.row),
  one.indicator ?? "",
  one.kind,
  one.role,
  one.date,
  one.textSha256 ?? "",
];

type ChangeReason = NonNullable<Manifest["inputs"]["changeReasons"]>[number];

const changeReasonKey = (one: ChangeReason): readonly string[] => [
  one.series,
  one.view ?? "",
  one.geo,
  one.type,
  one.activity,
  one.indicator,
  one.detail,
  one.unit,
  one.before ?? "",
  one.after ?? "",
];

type Consent = NonNullable<Manifest["inputs"]["consents"]>[number];

const consentKey = ({ organisation, year, indicator, sha256 }: Consent): readonly string[] => [
  organisation,
  String(year),
  indicator ?? "",
  sha256,
];

const decisionKey = (decision: Decision): readonly string[] => [
  decision.submission,
  decision.rule,
  String(decision.row),
  decision.indicator ?? "",
  decision.decision,
];

type Inputs = Manifest["inputs"];

/** The returns of one year and what stands in among them; a list that is left out stays so. */
const sortYear = <Year extends Pick<Inputs, "submissions" | "branchStandIns">>(year: Year): Year => ({
  ...year,
  submissions: [...year.submissions].sort((a, b) => compareFields([a.id, a.sha256], [b.id, b.sha256])),
  ...(year.branchStandIns === undefined
    ? {}
    : {
        branchStandIns: [...year.branchStandIns].sort((a, b) =>
          compareFields([a.organisation, a.parent, a.because], [b.organisation, b.parent, b.because]),
        ),
      }),
});

const sortInputs = (inputs: Inputs): Inputs => ({
  ...sortYear(inputs),
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
  ...(inputs.enterpriseMatches === undefined
    ? {}
    : {
        enterpriseMatches: [...inputs.enterpriseMatches].sort((a, b) => compareCodePoints(a.territory, b.territory)),
      }),
  ...(inputs.consents === undefined
    ? {}
    : { consents: [...inputs.consents].sort((a, b) => compareFields(consentKey(a), consentKey(b))) }),
  rates: sortHashes(inputs.rates),
  statements: sortHashes(inputs.statements),
  ...(inputs.earlier === undefined ? {} : { earlier: inputs.earlier.map(sortYear).sort((a, b) => a.year - b.year) }),
  ...(inputs.expertEstimates === undefined
    ? {}
    : {
        expertEstimates: [...inputs.expertEstimates].sort((a, b) => compareFields(estimateKey(a), estimateKey(b))),
      }),
  ...(inputs.justifications === undefined
    ? {}
    : {
        justifications: [...inputs.justifications].sort((a, b) =>
          compareFields(justificationKey(a), justificationKey(b)),
        ),
      }),
  ...(inputs.changeReasons === undefined
    ? {}
    : {
        changeReasons: [...inputs.changeReasons].sort((a, b) => compareFields(changeReasonKey(a), changeReasonKey(b))),
      }),
  decisions: [...inputs.decisions].sort((a, b) => compareFields(decisionKey(a), decisionKey(b))),
});

/** The manifest with every list in code point order and every import once, so that the order of arrival leaves no trace. */
export const sortManifest = (manifest: Manifest): Manifest => ({
  ...manifest,
  inputs: sortInputs(manifest.inputs),
  files: [...manifest.files].sort((a, b) => compareCodePoints(a.path, b.path)),
});
