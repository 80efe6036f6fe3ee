import { type Profile, Refusal } from "@coop-census/contracts";
import { profileHistory, type RememberedProfile } from "@coop-census/store";
import type { Command } from "commander";
import type { Outcome } from "../command/outcome.ts";
import type { Run } from "../command/run.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";

const sayVersions = (versions: readonly RememberedProfile[]): string =>
  table(
    ["organisation", "version", "years", "form", "confirmed (UTC)", "by", "state"].map((title) => ({ title })),
    versions.map(({ organisation, version, profile, confirmedAt, confirmedBy, undoneAt }) => [
      organisation,
      String(version),
      profile.years.join(", "),
      `${profile.form.format}, ${profile.form.language}`,
      confirmedAt.toISOString().slice(0, 16).replace("T", " "),
      confirmedBy,
      undoneAt === null ? "remembered" : "undone",
    ]),
  );

const sayLayout = ({ form, columns, labels, defaults, terms }: Profile): readonly string[] => [
  "",
  `Form: ${Object.entries(form)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(", ")}`,
  `Terms: ${Object.entries(terms)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(", ")}`,
  ...(Object.keys(defaults).length === 0 ? [] : [`For every row: ${JSON.stringify(defaults)}`]),
  "",
  table(
    [{ title: "column" }, { title: "is" }],
    columns.map(({ label, code }) => [label, code]),
  ),
  ...(labels.length === 0
    ? []
    : [
        "",
        table(
          [{ title: "word" }, { title: "dimension" }, { title: "is" }],
          labels.map(({ label, dimension, code }) => [label === "" ? '""' : label, dimension, code]),
        ),
      ]),
];

const readVersion = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Refusal(
    "usage/version",
    `"${text}" is no version.`,
    "Give the number that census profiles show ORG lists.",
  );
};

const show = async ({ db }: System, organisation: string, wanted: number | null): Promise<Outcome> => {
  const versions = await profileHistory(db, organisation);
  const chosen = wanted === null ? versions.at(-1) : versions.find(({ version }) => version === wanted);
  if (chosen === undefined) {
    throw new Refusal(
      "profile/unknown",
      versions.length === 0
        ? `No layout of "${organisation}" has been confirmed.`
        : `The profile of "${organisation}" has no version ${wanted}; it has ${versions.map(({ version }) => version).join(", ")}.`,
      "census profiles versions lists those that there are.",
    );
  }
  const head = `Version ${chosen.version} of the profile of ${organisation}, confirmed by ${chosen.confirmedBy}:`;
  return {
    json: { versions, shown: chosen },
    text: [sayVersions(versions), "", head, ...sayLayout(chosen.profile)].join("\n"),
  };
};

/** census profiles versions | show: what is remembered of how each organisation's files are read, and who confirmed it. */
export const declareShownProfiles = (profiles: Command, run: Run): void => {
  profiles
    .command("versions")
    .description("Every version of every organisation's profile: when it was confirmed, by whom, and for which years.")
    .action(() =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const versions = await profileHistory(db);
          const empty =
            "Nothing is remembered yet.\n→ Send a file and confirm how it is read, or census profiles import.";
          return { json: { versions }, text: versions.length === 0 ? empty : sayVersions(versions) };
        }),
      ),
    );
  profiles
    .command("show <organisation>")
    .description("How an organisation's files are read: columns, words and terms of the newest version, or of another.")
    .option("--version <number>", "this version")
    .action((organisation: string, options: { readonly version?: string }) =>
      run((context) =>
        withSystem(context, (system) =>
          show(system, organisation, options.version === undefined ? null : readVersion(options.version)),
        ),
      ),
    );
};
