import { leftOut } from "@coop-census/census";
import type { Choice, Profile, Proposal } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import { multiplierOfHeader } from "../unit/multiplier-of-unit.ts";

type Change = Proposal["changes"][number];

const change = (code: string, params: Readonly<Record<string, string>>): Change => ({
  code: `layout/${code}`,
  params: { ...params },
});

const formChanges = (before: Profile, after: Profile): readonly Change[] => {
  const parts = ["format", "encoding", "delimiter", "language", "orientation", "sheet"] as const;
  return parts.flatMap((part) => {
    const [from, to] = [before.form[part] ?? null, after.form[part] ?? null];
    // A part that the older layout never noted has not changed.
    return from === null || to === null || from === to ? [] : [change(part, { from, to })];
  });
};

const columnChanges = (before: Profile, columns: readonly Choice[], language: string): readonly Change[] => {
  const labels = new Map(columns.map((choice) => [labelKey(choice.subject ?? ""), choice]));
  const known = new Set(before.columns.map(({ label }) => labelKey(label)));
  const added = [...labels.values()].filter(({ subject }) => !known.has(labelKey(subject ?? "")));
  const removed = before.columns.filter(({ label }) => !labels.has(labelKey(label)));
  const renamed = removed.flatMap(({ label, code }) => {
    const to = added.find(({ value }) => value === code && code !== leftOut);
    return to === undefined ? [] : [{ from: label, to: to.subject ?? "", code }];
  });
  const unitOf = (label: string): string => multiplierOfHeader(label, language) ?? "";
  return [
    ...renamed.map(({ from, to, code }) => change("column-renamed", { from, to, code })),
    ...renamed
      .filter(({ from, to }) => unitOf(from) !== unitOf(to))
      .map(({ from, to }) => change("unit", { from, to })),
    ...removed
      .filter(({ label }) => renamed.every(({ from }) => from !== label))
      .map(({ label, code }) => change("column-removed", { label, code })),
    ...added
      .filter(({ subject }) => renamed.every(({ to }) => to !== subject))
      .map(({ subject }) => change("column-added", { label: subject ?? "" })),
  ];
};

/** What a file's layout has that the nearest remembered one has not, and the other way round. */
export const compareLayouts = (before: Profile, after: Profile, columns: readonly Choice[]): readonly Change[] => [
  ...formChanges(before, after),
  ...columnChanges(before, columns, after.form.language),
];
