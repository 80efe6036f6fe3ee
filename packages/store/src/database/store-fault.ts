import { Fault, PermanentFault, Refusal, RetriableFault } from "@coop-census/contracts";

interface Meaning {
  readonly code: string;
  readonly isRetriable: boolean;
  /** Matches the code of Node or the SQLSTATE of Postgres. */
  readonly codes: RegExp;
  /** Matches the driver's words where it gives no code. */
  readonly words?: RegExp;
  readonly told: string;
  readonly cure: string;
}

const meanings: readonly Meaning[] = [
  {
    code: "store/full-disk",
    isRetriable: true,
    codes: /^(53100|ENOSPC)$/,
    told: "the database has no room left",
    cure: "free space on the disk of the database",
  },
  {
    code: "store/conflict",
    isRetriable: true,
    // A key that is taken: somebody else wrote the same row a moment ago.
    codes: /^(40001|40P01|55P03|23505)$/,
    told: "two transactions stood in each other's way",
    cure: "nothing: it is tried again",
  },
  {
    code: "store/not-migrated",
    isRetriable: false,
    codes: /^(42P01|42703|3F000)$/,
    told: "the database lacks a table or column that this version of Coop Census uses",
    cure: "start it with census up, or run its migrations",
  },
  {
    code: "store/denied",
    isRetriable: false,
    codes: /^(28\w{3}|3D000|42501)$/,
    told: "the database does not let us in",
    cure: "see that DATABASE_URL names the right database, user and password",
  },
  {
    code: "store/unreachable",
    isRetriable: true,
    codes: /^(08\w{3}|53\w{3}|57P\w{2}|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/,
    words: /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable/i,
    told: "the database cannot be reached",
    cure: "see that Postgres runs and that DATABASE_URL names it: census doctor checks both",
  },
  {
    code: "store/refused",
    isRetriable: false,
    codes: /^[0-9A-Z]{5}$/,
    told: "the database refused",
    cure: "report it with the log: the program asked for what must not be",
  },
];

const codeOf = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");

/** What an error of the driver or of Postgres means; a Fault, a Refusal and what nobody foresaw stay as they are. */
export const storeFault = (error: unknown): Error => {
  if (!(error instanceof Error)) return new PermanentFault("store/unknown", String(error));
  if (error instanceof Fault || error instanceof Refusal) return error;
  const code = codeOf(error);
  const meaning = meanings.find(({ codes, words }) => codes.test(code) || words?.test(error.message) === true);
  if (meaning === undefined) return error;
  const message = `${meaning.told}: ${[error.message, code].filter((part) => part !== "").join(", ")}`;
  const options = { cause: error, cure: meaning.cure };
  return meaning.isRetriable
    ? new RetriableFault(meaning.code, message, options)
    : new PermanentFault(meaning.code, message, options);
};
