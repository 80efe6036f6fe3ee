import { findExecutable } from "../gate/find-executable.ts";

/** A program that some tests need and that the repository cannot bring along. */
export interface Service {
  readonly name: "Redis" | "Chromium";
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
    address: "TEST_REDIS_URL",
    programs: ["redis-server"],
    leftOut: "the queues on Redis (the same tests ran on Postgres)",
  },
  {
    name: "Chromium",
    address: null,
    programs: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    leftOut: "the pages in a browser",
  },
];

/** The services that this machine does not have. Postgres is never among them: it comes with the packages. */
export const findMissingServices = (): readonly Service[] =>
  services.filter(
    ({ address, programs }) =>
      (address === null || process.env[address] === undefined) && findExecutable(...programs) === null,
  );
