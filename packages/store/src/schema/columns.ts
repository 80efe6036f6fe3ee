import type { ColumnType } from "kysely";

/** A jsonb column: read as a value, written as JSON text (the driver would write a list as a Postgres array). */
export type Json<Value> = ColumnType<Value, string, string>;
