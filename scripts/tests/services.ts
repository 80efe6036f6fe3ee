import { readRepository } from "../../house/repository/read-repository.ts";
import { isTest } from "../../house/source/is-source.ts";
import { findExecutable } from "../gate/find-executable.ts";
import { root } from "../gate/root.ts";

/** A program that some tests need and that the repository cannot bring along. */
export interface Service {
  readonly name: "Redis" | "Chromium";
  /** How a test speaks of it. */
  readonly trace: RegExp;
  /** Set where one is reached over the network rather than started here. */
  readonly address: string | null;
  /** The names it goes by on PATH. */
  readonly programs: readonly string[];
  /** What no test looks at without it. */
  readonly leftOut: string;
}

const services: readonly Service[] = [
  {
    name: "Redis",
    trace: /\bredis\b/i,
    address: "TEST_REDIS_URL",
    programs: ["redis-server"],
    leftOut: "the queues on Redis",
  },
  {
    name: "Chromium",
    trace: /\bchromium\b/i,
    address: null,
    programs: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    leftOut: "the pages in a browser",
  },
];

/** The services that tests ask for and this machine lacks. Postgres is never among them: it comes with the packages. */
export const findMissingServices = (): readonly Service[] => {
  const tests = readRepository(root).filter(({ path }) => isTest(path) && /^(?:apps|packages)\//.test(path));
  return services.filter(
    ({ trace, address, programs }) =>
      tests.some(({ text }) => trace.test(text)) &&
      (address === null || process.env[address] === undefined) &&
      findExecutable(...programs) === null,
  );
};
