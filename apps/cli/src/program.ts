import { Command } from "commander";
import { finishCommands } from "./command/finish-commands.ts";
import type { Run } from "./command/run.ts";

const afterHelp = `
Exit codes: 0 done, 1 the data is refused, 2 wrong usage, 3 a fault.
With nothing set everything is built in; census doctor tells what is used.

First steps:
  census demo                              the whole census on real figures, in a folder of its own
  census network import roster.csv         who is a member of what
  census round open 2022                   collect the returns of a year
  census submit FILE --org ID --year 2022 --wait
`;

/** `words` are those after the name of the group. */
type Declare = (census: Command, run: Run, words: readonly string[]) => void | Promise<void>;

/** What declares each group of commands; loaded only when it is wanted, since a short command should answer at once. */
const groups: readonly { readonly words: readonly string[]; readonly load: () => Promise<Declare> }[] = [
  { words: ["demo"], load: async () => (await import("./demo/declare-demo.ts")).declareDemo },
  { words: ["up"], load: async () => (await import("./up/declare-up.ts")).declareUp },
  {
    words: ["network", "overlaps", "rates", "statements", "profiles"],
    load: async () => (await import("./reference/declare-reference.ts")).declareReference,
  },
  { words: ["round"], load: async () => (await import("./round/declare-round.ts")).declareRound },
  {
    words: ["submit", "submissions", "submission", "findings", "decide"],
    load: async () => (await import("./submission/declare-submission.ts")).declareSubmission,
  },
  {
    words: ["threads", "thread", "holds"],
    load: async () => (await import("./thread/declare-threads.ts")).declareThreads,
  },
  { words: ["template"], load: async () => (await import("./template/declare-template.ts")).declareTemplate },
  { words: ["series"], load: async () => (await import("./series/declare-series.ts")).declareSeries },
  { words: ["figures"], load: async () => (await import("./figures/declare-figures.ts")).declareFigures },
  { words: ["lineage"], load: async () => (await import("./lineage/declare-lineage.ts")).declareLineage },
  { words: ["money"], load: async () => (await import("./money/declare-money.ts")).declareMoney },
  {
    words: ["ratios", "shares", "sectors", "areas", "groups", "associates", "types"],
    load: async () => (await import("./derived/declare-derived.ts")).declareDerived,
  },
  { words: ["coverage"], load: async () => (await import("./coverage/declare-coverage.ts")).declareCoverage },
  { words: ["quality"], load: async () => (await import("./quality/declare-quality.ts")).declareQuality },
  { words: ["roll-up"], load: async () => (await import("./roll-up/declare-roll-up.ts")).declareRollUp },
  { words: ["estimate"], load: async () => (await import("./estimate/declare-estimate.ts")).declareEstimate },
  { words: ["edition"], load: async () => (await import("./edition/declare-edition.ts")).declareEdition },
  { words: ["site"], load: async () => (await import("./site/declare-site.ts")).declareSite },
  { words: ["sheet"], load: async () => (await import("./sheet/declare-sheet.ts")).declareSheet },
  { words: ["consent"], load: async () => (await import("./consent/declare-consent.ts")).declareConsent },
  { words: ["actor"], load: async () => (await import("./actor/declare-actor.ts")).declareActor },
  { words: ["key"], load: async () => (await import("./key/declare-key.ts")).declareKey },
  { words: ["doctor"], load: async () => (await import("./doctor/declare-doctor.ts")).declareDoctor },
];

/**
 * The commands of `census` that these words may mean: one group where they name one, otherwise all. Parsing throws a
 * CommanderError on wrong usage, after writing what was wrong.
 */
export const makeProgram = async (
  run: Run,
  write: { readonly out: (text: string) => void; readonly err: (text: string) => void },
  words: readonly string[],
): Promise<Command> => {
  const census = new Command("census")
    .description("The census of industrial and service cooperatives: returns in, exact world figures and editions out.")
    .addHelpText("after", afterHelp)
    .exitOverride()
    .configureOutput({ writeOut: write.out, writeErr: write.err });
  const [first = "", ...rest] = words.filter((word) => !word.startsWith("-"));
  const meant = groups.filter((group) => group.words.includes(first));
  for (const { load } of meant.length === 0 ? groups : meant) await (await load())(census, run, rest);
  finishCommands(census);
  return census;
};
