import { z } from "zod";

const schema = z.object({
  TEST_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TEST_REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  CENSUS_REQUIRE_SERVICES: z.enum(["0", "1"]).optional(),
  CENSUS_TEST_SEED: z.coerce.number().int().default(1),
  CENSUS_TEST_RUNS: z.coerce.number().int().min(1).default(1),
  CENSUS_PLAN_RUNS: z.coerce.number().int().min(1).default(60),
  CENSUS_PLAN_SEED: z.coerce.number().int().default(3),
});

/** What the tests are told about the services they talk to. */
export interface TestEnvironment {
  /** A Postgres in which the tests may make and drop databases; null: an embedded one is started. */
  readonly databaseUrl: string | null;
  /** A Redis that the tests may fill; null: one is started where the program is found. */
  readonly redisUrl: string | null;
  /** Whether a service that is missing is a failure rather than left out by name. */
  readonly requireServices: boolean;
  /** The seed from which the random cases of the property tests start, and how many times more of them are taken. */
  readonly properties: { readonly seed: number; readonly times: number };
  /** How many random changes the trial of plans makes, and from which seed. */
  readonly planTrial: { readonly runs: number; readonly seed: number };
}

/** Reads what the tests are told; throws when it is none of what it should be. */
export function readTestEnvironment(source: NodeJS.ProcessEnv = process.env): TestEnvironment {
  const read = schema.parse(source);
  return {
    databaseUrl: read.TEST_DATABASE_URL ?? null,
    redisUrl: read.TEST_REDIS_URL ?? null,
    requireServices: read.CENSUS_REQUIRE_SERVICES === "1",
    properties: { seed: read.CENSUS_TEST_SEED, times: read.CENSUS_TEST_RUNS },
    planTrial: { runs: read.CENSUS_PLAN_RUNS, seed: read.CENSUS_PLAN_SEED },
  };
}
