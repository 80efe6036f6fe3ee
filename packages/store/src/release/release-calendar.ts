import type { Db } from "../database/db.ts";
import { type Edition, type EditionState, type EditionStatus, editionStatuses } from "../edition/edition.ts";
import { listEditions } from "../edition/list-editions.ts";
import { byFinality } from "../public/by-finality.ts";
import { listRounds } from "../round/list-rounds.ts";
import type { EditionRelease } from "./edition-release.ts";
import { releaseOf } from "./release-of.ts";
import { usualReleaseDays } from "./usual-release-days.ts";

/** When editions of a year and status are usually released, and those that there are. */
export interface CalendarEntry {
  readonly year: number;
  readonly status: EditionStatus;
  /** ISO days, as methodology section 7 proposes them. */
  readonly usual: readonly string[];
  readonly editions: readonly {
    readonly id: string;
    readonly state: EditionState;
    /** Null while no moment is named. */
    readonly release: EditionRelease | null;
  }[];
}

/** The calendar of every year that has a round or an edition, given-up ones apart; for publishers, since it tells of what is to come. */
export const releaseCalendar = async (db: Db): Promise<readonly CalendarEntry[]> => {
  const editions = (await listEditions(db)).filter(({ state }) => state !== "abandoned");
  const years = new Set([...(await listRounds(db)), ...editions].map(({ year }) => year));
  const releases = new Map<string, EditionRelease | null>();
  for (const { id } of editions) releases.set(id, await releaseOf(db, id));
  const shown = ({ id, state }: Edition) => ({ id, state, release: releases.get(id) ?? null });
  return [...years]
    .sort((a, b) => a - b)
    .flatMap((year) =>
      editionStatuses.map((status) => ({
        year,
        status,
        usual: usualReleaseDays(year)[status],
        editions: editions
          .filter((one) => one.year === year && one.status === status)
          .sort(byFinality)
          .map(shown),
      })),
    );
};
