import type { AnswerTables } from "./answer-tables.ts";
import type { CollectionTables } from "./collection-tables.ts";
import type { DifferenceTables } from "./difference-tables.ts";
import type { EstimateTables } from "./estimate-tables.ts";
import type { LifeTables } from "./life-tables.ts";
import type { OutputTables } from "./output-tables.ts";
import type { PeopleTables } from "./people-tables.ts";
import type { ReferenceTables } from "./reference-tables.ts";
import type { RegisterTables } from "./register-tables.ts";
import type { ReleaseTables } from "./release-tables.ts";
import type { SheetTables } from "./sheet-tables.ts";
import type { SignatureTables } from "./signature-tables.ts";
import type { ThreadTables } from "./thread-tables.ts";

/** Every table of the Postgres schema `census` as Kysely sees it; a test compares it with the live columns. */
export interface Schema
  extends PeopleTables,
    ReferenceTables,
    CollectionTables,
    AnswerTables,
    RegisterTables,
    EstimateTables,
    ReleaseTables,
    SheetTables,
    SignatureTables,
    DifferenceTables,
    LifeTables,
    ThreadTables,
    OutputTables {}
