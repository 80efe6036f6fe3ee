import type { Decision, StoredFinding } from "@coop-census/store";

/** The name under which a person decides on a finding. */
export const findingName = ({ submission, attempt, ordinal }: StoredFinding): string =>
  `${submission}/${attempt}/${ordinal}`;

const decidedOn = ({ rule, address, indicator }: StoredFinding, decisions: readonly Decision[]): Decision | undefined =>
  decisions.findLast((one) => one.rule === rule && one.row === address.row && one.indicator === indicator);

/** What was decided on each HOLD, or the command that decides on it. */
export const sayHolds = (findings: readonly StoredFinding[], decisions: readonly Decision[]): readonly string[] =>
  findings
    .filter(({ severity }) => severity === "HOLD")
    .map((finding) => {
      const made = decidedOn(finding, decisions);
      if (made === undefined) return `→ census decide ${findingName(finding)} --release|--keep-out --because "…"`;
      const said = made.decision === "release" ? "released" : "kept out";
      return `${findingName(finding)} was ${said} by ${made.actor}: ${made.because}`;
    });
