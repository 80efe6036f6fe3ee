import { additiveMembers } from "./additive-members.ts";
import { affiliationsOn } from "./affiliations-on.ts";
import { placeOf } from "./geography.ts";
import type { Network } from "./network.ts";
import { roles } from "./role.ts";
import { endOfYear } from "./validity.ts";

/** What changed in who a body's figures are of, between the last days of two years. */
export interface PerimeterChange {
  /** Of affiliations: joined, left, or in other roles. Of a country: its place moved. Of what adds: another rule than its role, such as `part_of`. */
  readonly change: "joined" | "left" | "role-changed" | "country-moved" | "adding-changed";
  /** The organisation; null where it is a country that moved. */
  readonly organisation: string | null;
  readonly country: string;
  /** Roles joined by a space, or the place of the country; null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether the returns of the organisation, or of any in the country, are added before and after. */
  readonly addedBefore: boolean;
  readonly addedAfter: boolean;
}

interface Standing {
  readonly date: string;
  readonly roles: ReadonlyMap<string, string>;
  readonly added: ReadonlySet<string>;
}

const standingOn = (network: Network, date: string, body: string): Standing => {
  const held = Map.groupBy(
    affiliationsOn(network, date, body).filter(({ role }) => role !== "FORMER"),
    ({ organisation }) => organisation,
  );
  const written = [...held].map(
    ([id, all]) => [id, roles.filter((role) => all.some((one) => one.role === role)).join(" ")] as const,
  );
  return { date, roles: new Map(written), added: new Set(additiveMembers(network, date, body)) };
};

const changeOf = (before: string | null, after: string | null, adds: readonly [boolean, boolean]) => {
  if (before === null) return "joined";
  if (after === null) return "left";
  if (before !== after) return "role-changed";
  return adds[0] === adds[1] ? null : "adding-changed";
};

/** Who joined or left a body, whose role changed and which members' countries moved from 31 December of one year to that of another; by country and organisation. */
export const perimeterChanges = (
  network: Network,
  from: number,
  to: number,
  body: string,
): readonly PerimeterChange[] => {
  const [old, now] = [standingOn(network, endOfYear(from), body), standingOn(network, endOfYear(to), body)];
  const ofMembers = network.organisations.flatMap(({ id, country }): PerimeterChange[] => {
    const [before, after] = [old.roles.get(id) ?? null, now.roles.get(id) ?? null];
    const [addedBefore, addedAfter] = [old.added.has(id), now.added.has(id)];
    const change = before === after && before === null ? null : changeOf(before, after, [addedBefore, addedAfter]);
    return change === null ? [] : [{ change, organisation: id, country, before, after, addedBefore, addedAfter }];
  });
  const staying = network.organisations.filter(({ id }) => old.roles.has(id) && now.roles.has(id));
  const moved = [...Map.groupBy(staying, ({ country }) => country)].flatMap(([country, here]): PerimeterChange[] => {
    const [before, after] = [placeOf(network, old.date, country), placeOf(network, now.date, country)];
    if (before === after) return [];
    const isAdded = (standing: Standing): boolean => here.some(({ id }) => standing.added.has(id));
    const [addedBefore, addedAfter] = [isAdded(old), isAdded(now)];
    return [{ change: "country-moved", organisation: null, country, before, after, addedBefore, addedAfter }];
  });
  const key = ({ country, organisation }: PerimeterChange): string => JSON.stringify([country, organisation ?? ""]);
  return [...ofMembers, ...moved].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
