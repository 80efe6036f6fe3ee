import { places } from "@coop-census/census";
import {
  type Db,
  forgetMembers,
  forgetShared,
  geosOfYear,
  type RegisterDifference,
  recountRegisters,
} from "@coop-census/store";
import { recomputePlace } from "./recompute-place.ts";
import type { makeReferenceMemory } from "./reference-memory.ts";
import { workOfPlace } from "./work-of-place.ts";

/** What a full roll-up of a year has come to. */
export interface RebuiltYear {
  readonly year: number;
  readonly registers: number;
  /** Registers whose rows add up to something else than what their check has kept: figures follow from the latter. */
  readonly registerDifferences: readonly RegisterDifference[];
  /** Countries and places, below before above. */
  readonly computed: readonly string[];
  /** Those of them that had other figures before. */
  readonly changed: readonly string[];
}

/** Countries that are computed at the same time. */
const atOnce = 4;

/** From what has no place below it to the world. */
const upward = places.toSorted((a, b) => rank(a) - rank(b));

function rank(place: string): number {
  return place === "WORLD" ? 2 : place === "AME" ? 1 : 0;
}

/**
 * The full roll-up of a year: adds the rows of all registers up anew, settles every return anew, searches anew what registers have in common, and computes every place
 * of every series, each as its job does and in a transaction of its own, so that workers may go on meanwhile.
 */
export const rebuildYear = async (
  parts: { readonly db: Db; readonly databaseUrl: string; readonly reference: ReturnType<typeof makeReferenceMemory> },
  year: number,
  say: (line: string) => void = () => {},
): Promise<RebuiltYear> => {
  const { db, databaseUrl } = parts;
  const { counted, differences } = await recountRegisters({ db, url: databaseUrl }, year);
  say(`${counted} registers added up`);
  await forgetMembers(db, year);
  await forgetShared(db, year);
  const countries = await geosOfYear(db, year);
  const changed: string[] = [];
  const compute = async (geo: string): Promise<void> => {
    if ((await recomputePlace(parts, { ...workOfPlace(year, geo), next: async () => {} })) > 0) changed.push(geo);
  };
  const waiting = countries.values();
  const work = async (): Promise<void> => {
    for (const country of waiting) await compute(country);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  say(`${countries.length} countries computed`);
  for (const place of upward) await compute(place);
  say(`${upward.length} places computed`);
  const computed = [...countries, ...upward];
  return {
    year,
    registers: counted,
    registerDifferences: differences,
    computed,
    changed: computed.filter((geo) => changed.includes(geo)),
  };
};
