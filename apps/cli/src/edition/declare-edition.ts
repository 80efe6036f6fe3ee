import type { Command } from "commander";
import type { Run } from "../command/run.ts";

type Declare = (edition: Command, run: Run) => void;

/** What declares which commands; loaded only when it is wanted, in the order in which the help lists them. */
const parts: readonly { readonly words: readonly string[]; readonly load: () => Promise<Declare> }[] = [
  { words: ["build"], load: async () => (await import("./declare-build.ts")).declareBuild },
  { words: ["list", "show"], load: async () => (await import("./declare-list.ts")).declareList },
  { words: ["blocks", "clear"], load: async () => (await import("./declare-blocks.ts")).declareBlocks },
  { words: ["diff"], load: async () => (await import("../difference/declare-diff.ts")).declareDiff },
  { words: ["reason"], load: async () => (await import("../difference/declare-reason.ts")).declareReason },
  { words: ["revisions"], load: async () => (await import("../difference/declare-revisions.ts")).declareRevisions },
  {
    words: ["review", "approve", "take-back", "abandon"],
    load: async () => (await import("./declare-approval.ts")).declareApproval,
  },
  {
    words: ["release", "call-off", "withdraw"],
    load: async () => (await import("./declare-release.ts")).declareRelease,
  },
  { words: ["notice"], load: async () => (await import("./declare-notice.ts")).declareNotice },
  { words: ["prerelease"], load: async () => (await import("./declare-prerelease.ts")).declarePrerelease },
  { words: ["calendar"], load: async () => (await import("./declare-calendar.ts")).declareCalendar },
  { words: ["sign", "export"], load: async () => (await import("./declare-signing.ts")).declareSigning },
  { words: ["rebuild", "pack"], load: async () => (await import("../rebuild/declare-rebuild.ts")).declareRebuild },
  { words: ["verify"], load: async () => (await import("./declare-verify.ts")).declareVerify },
];

/** census edition …: the commands that the words after it may mean, one part where they name one, otherwise all. */
export const declareEdition = async (census: Command, run: Run, words: readonly string[]): Promise<void> => {
  const edition = census.command("edition").description("Frozen snapshots of a year that can be cited and checked.");
  const [first = ""] = words;
  const meant = parts.filter((part) => part.words.includes(first));
  for (const { load } of meant.length === 0 ? parts : meant) (await load())(edition, run);
};
