import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../schema/schema.ts";

/** The store outside or inside a transaction: enough to read. */
export type Db = Kysely<Schema>;

/** An open transaction: what every function that writes asks for, so that its caller decides what commits together. */
export type Tx = Transaction<Schema>;
