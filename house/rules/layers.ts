import type { HouseRule } from "../house-rule.ts";
import { importsOf } from "../source/imports-of.ts";
import { isTest, isTypeScript } from "../source/is-source.ts";
import { roomOf } from "../source/room-of.ts";

const domain = ["census", "contracts"] as const;

/** Which packages each package may use; apps may use all of them but testing. Checking joins intake and store for all apps. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  census: [],
  contracts: ["census"],
  intake: domain,
  workbook: ["census"],
  reporting: [...domain, "workbook"],
  handout: [...domain, "workbook"],
  checking: [...domain, "handout", "intake", "reporting", "store"],
  store: domain,
  queue: domain,
  shelf: domain,
  runtime: domain,
  testing: [...domain, "runtime"],
};

const packagesForApps = Object.keys(mayUse).filter((name) => name !== "testing");
const appsForCli = ["ingest", "worker", "console"] as const;

const allowedFrom = (kind: string, name: string, test: boolean): readonly string[] => {
  const allowed = kind === "packages" ? (mayUse[name] ?? []) : packagesForApps;
  return [...allowed, ...(name === "cli" ? appsForCli : []), ...(test ? ["testing"] : [])];
};

/** Apps use adapters, adapters use contracts, contracts use census; never the other way, and never each other. */
export const layers: HouseRule = {
  fact: "apps use adapters, adapters use contracts, contracts use census; adapters never use each other",
  findBreaches: (repository) =>
    repository
      .filter((file) => isTypeScript(file.path))
      .flatMap((file) => {
        const room = roomOf(file.path);
        if (room === null) return [];
        const allowed = allowedFrom(room.kind, room.name, isTest(file.path));
        return importsOf(file.text)
          .map((specifier) => /^@coop-census\/(.+)$/.exec(specifier)?.[1])
          .filter((name) => name !== undefined)
          .filter((name) => name !== room.name && !allowed.includes(name))
          .map((name) => ({
            path: file.path,
            message: `${room.name} may not use ${name}; it may use: ${allowed.join(", ") || "nothing"}`,
          }));
      }),
  planted: [
    {
      fault: "the domain reaches up to the contracts",
      files: [
        { path: "packages/census/src/planted.ts", text: 'import type { Clock } from "@coop-census/contracts";\n' },
      ],
    },
    {
      fault: "one adapter uses another",
      files: [{ path: "packages/queue/src/planted.ts", text: 'import { store } from "@coop-census/store";\n' }],
    },
    {
      fault: "an app uses an app that is not its own",
      files: [{ path: "apps/worker/src/planted.ts", text: 'export * from "@coop-census/console";\n' }],
    },
    {
      fault: "a program carries the test tools along",
      files: [{ path: "apps/ingest/src/planted.ts", text: 'const t = await import("@coop-census/testing");\n' }],
    },
    {
      fault: "a package is entered by a side door",
      files: [{ path: "apps/cli/src/planted.ts", text: 'import { x } from "@coop-census/store/src/x.ts";\n' }],
    },
  ],
};
