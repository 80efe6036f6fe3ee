import type { HistoricAct, History, Manifest } from "@coop-census/contracts";
import type { FrozenEdition } from "@coop-census/reporting";
import { makeFreshHome } from "@coop-census/runtime";
import { submissionById } from "@coop-census/store";
import { type ComposedEdition, composeEdition } from "@coop-census/worker";
import type { CliContext } from "../command/context.ts";
import { withWorker } from "../submission/with-worker.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import { allBytes } from "./all-bytes.ts";
import { arrivalsOfManifest, decisionsOfManifest, untoldByManifest } from "./history-of-manifest.ts";
import { namedEarlier } from "./named-earlier.ts";
import type { RawFiles } from "./raw-files.ts";
import { readManifest } from "./read-manifest.ts";
import { replayHistory } from "./replay-history.ts";

/** What an edition is rebuilt from. */
export interface RebuildSource {
  /** Names the edition: its year, status and number, and the edition before it. */
  readonly manifest: Manifest;
  /** Null where only the manifest says what was done. */
  readonly history: History | null;
  readonly raw: RawFiles;
}

/** What a rebuild came to. */
export interface Rebuilt {
  readonly frozen: FrozenEdition;
  /** What could not be done again, each in a sentence. */
  readonly problems: readonly string[];
}

interface Composed extends Rebuilt {
  readonly asEarlier: ComposedEdition;
}

const manifestOf = async (raw: RawFiles, sha256: string): Promise<Manifest | null> => {
  const found = await raw(sha256);
  return found === null ? null : readManifest(await allBytes(found.open()));
};

const waitingOf = async ({ db }: System, { inputs }: Manifest): Promise<readonly string[]> => {
  const all = [...(inputs.earlier ?? []), inputs].flatMap(({ submissions }) => submissions);
  const found = await Promise.all(all.map(({ id }) => submissionById(db, id)));
  return found.flatMap((one) => (one?.state === "needs-answer" ? [one.id] : []));
};

const missingEarlier = (edition: string, manifestSha256: string): string =>
  `The manifest of ${edition} (SHA-256 ${manifestSha256}), from which this edition tells its changes or shows an earlier year, is missing among the raw files.`;

/** Does a whole history again; the earlier editions are frozen where they were frozen in it. */
const fromHistory = async (
  { progress }: CliContext,
  system: System,
  { manifest, raw }: RebuildSource,
  history: History,
): Promise<Composed> => {
  const earlier = new Map<string, ComposedEdition>();
  const known = (edition: string) => earlier.get(edition) ?? null;
  const told: string[] = [];
  const freezeEarlier = async ({ edition, manifestSha256 }: Extract<HistoricAct, { readonly act: "edition" }>) => {
    const named = await manifestOf(raw, manifestSha256);
    if (named === null) {
      told.push(missingEarlier(edition, manifestSha256));
      return;
    }
    const { frozen, asEarlier } = await composeEdition(system, named, known);
    earlier.set(edition, asEarlier);
    if (frozen.manifestSha256 !== manifestSha256) {
      told.push(`The earlier edition ${edition} comes to other bytes here (manifest ${frozen.manifestSha256}).`);
    }
  };
  const parts = { system, raw, advance: progress.advance, freezeEarlier };
  const problems = await replayHistory(parts, history);
  return { ...(await composeEdition(system, manifest, known)), problems: [...problems, ...told] };
};

/** Does again what a manifest alone says was done. */
const fromManifest = async (
  { progress }: CliContext,
  system: System,
  { manifest, raw }: RebuildSource,
  earlier: ReadonlyMap<string, Composed>,
): Promise<Composed> => {
  const parts = { system, raw, advance: progress.advance, freezeEarlier: async () => {} };
  const arrived = await replayHistory(parts, await arrivalsOfManifest(manifest, raw));
  const decided = await replayHistory(parts, decisionsOfManifest(manifest, await waitingOf(system, manifest)));
  const before = [...earlier.values()].flatMap((one) => one.problems);
  const problems = [...before, ...untoldByManifest(manifest), ...arrived, ...decided];
  const known = (edition: string) => earlier.get(edition)?.asEarlier ?? null;
  return { ...(await composeEdition(system, manifest, known)), problems };
};

/** Lends an empty installation with an embedded database of its own, whose workers run; it is removed at the end. */
const inEmptyPlace = async <Result>(
  context: CliContext,
  work: (system: System) => Promise<Result>,
): Promise<Result> => {
  const home = await makeFreshHome(context.log);
  try {
    const alone = { databaseUrl: null, shelfFolder: null, queueUrl: null, home: home.path };
    const environment = { ...context.environment, ...alone };
    return await withSystem({ ...context, environment }, (system) => withWorker(system, () => work(system)));
  } finally {
    await home.remove();
  }
};

const compose = async (context: CliContext, source: RebuildSource): Promise<Composed> => {
  const { manifest, history, raw } = source;
  const earlier = new Map<string, Composed>();
  const lost: string[] = [];
  for (const { edition, manifestSha256 } of history === null ? namedEarlier(manifest) : []) {
    const named = await manifestOf(raw, manifestSha256);
    if (named === null) lost.push(missingEarlier(edition, manifestSha256));
    else earlier.set(edition, await compose(context, { manifest: named, history: null, raw }));
  }
  context.progress.step(`Making ${manifest.edition} anew from the raw files`);
  const composed = await inEmptyPlace(context, (system) =>
    history === null ? fromManifest(context, system, source, earlier) : fromHistory(context, system, source, history),
  );
  context.progress.done();
  return { ...composed, problems: [...lost, ...composed.problems] };
};

/**
 * Makes an edition anew in an empty installation: nothing but the raw files, and what people have decided, goes in. From
 * a manifest alone the editions before it are made anew first, each in an installation of its own.
 */
export const rebuildEdition: (context: CliContext, source: RebuildSource) => Promise<Rebuilt> = compose;
