import { PostgresDialect } from "kysely";
import { makeFaultDriver } from "./make-fault-driver.ts";

/** Postgres, with errors that are Faults. */
export class FaultDialect extends PostgresDialect {
  override createDriver() {
    return makeFaultDriver(super.createDriver());
  }
}
