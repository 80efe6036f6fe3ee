import { type Finding, type Network, type Observation, sayFinding } from "@coop-census/census";
import type { EditionJustification, EditionTalk, TalkPlace } from "@coop-census/reporting";
import {
  type AcceptedReturn,
  type Db,
  findingOfThread,
  justificationsOf,
  listThreads,
  openHolds,
} from "@coop-census/store";
import { isAllPublic } from "./is-all-public.ts";

const concerned = (
  { observations }: AcceptedReturn,
  { row, indicator }: { readonly row: number; readonly indicator: string | null },
): readonly Observation[] =>
  observations.filter(
    (one) => (row === 0 || one.address.row === row) && (indicator === null || one.indicator === indicator),
  );

/**
 * What was said about the returns of a year and what is still open. A sentence may name any value of its return, what is
 * left of one beside another, and that of an earlier year: it is told only where everything in the return is public.
 */
export const describeTalk = async (
  db: Db,
  network: Network,
  returns: readonly AcceptedReturn[],
  year: number,
): Promise<EditionTalk> => {
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  const bySubmission = new Map(returns.map((one) => [one.submission, one]));
  const placeOf = (
    accepted: AcceptedReturn,
    finding: Finding & { readonly attempt: number },
    values: readonly Observation[],
  ): TalkPlace & { readonly isShown: boolean } => {
    const { organisation } = accepted;
    const types = [...new Set(values.map(({ type }) => type))];
    const isShown = isAllPublic(accepted);
    return {
      organisation,
      country: countries.get(organisation) ?? "",
      year,
      rule: finding.rule,
      indicator: finding.indicator,
      type: types.length === 1 ? (types[0] ?? null) : null,
      finding: isShown ? sayFinding(finding).what : null,
      isShown,
    };
  };
  const justifications: EditionJustification[] = [];
  for (const { thread, entry } of await justificationsOf(db, year)) {
    const accepted = bySubmission.get(thread.submission);
    const { kind, side, body, at } = entry;
    if (accepted === undefined || (kind !== "justification" && kind !== "settle")) continue;
    const { isShown, ...place } = placeOf(accepted, await findingOfThread(db, thread), concerned(accepted, thread));
    const text = isShown ? body : null;
    justifications.push({ ...place, kind, text, role: side, date: at.toISOString().slice(0, 10) });
  }
  const doubts: TalkPlace[] = [];
  for (const thread of await listThreads(db, { year, isUnsettled: true })) {
    const accepted = bySubmission.get(thread.submission);
    if (accepted === undefined || thread.state !== "open" || !thread.doubts) continue;
    const values = concerned(accepted, thread);
    if (values.length === 0) continue;
    const { isShown: _isShown, ...place } = placeOf(accepted, await findingOfThread(db, thread), values);
    doubts.push(place);
  }
  const holds = (await openHolds(db, year)).flatMap(({ finding, values }): readonly TalkPlace[] => {
    const accepted = bySubmission.get(finding.submission);
    if (accepted === undefined) return [];
    const { isShown: _isShown, ...place } = placeOf(accepted, finding, values);
    return [place];
  });
  return { justifications, holds, doubts };
};
