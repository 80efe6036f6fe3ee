import type { DatabaseConnection, Driver } from "kysely";
import { storeFault } from "./store-fault.ts";

const telling = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw storeFault(error);
  }
};

/** The same driver, whose errors are Faults: whoever reads or writes need not know Postgres's codes. */
export const makeFaultDriver = (inner: Driver): Driver => {
  const known = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const innerOf = (connection: DatabaseConnection): DatabaseConnection => known.get(connection) ?? connection;
  return {
    init: (options) => telling(() => inner.init(options)),
    acquireConnection: async (options) => {
      const connection = await telling(() => inner.acquireConnection(options));
      const telltale: DatabaseConnection = {
        executeQuery: (query, more) => telling(() => connection.executeQuery(query, more)),
        streamQuery: (query, size, more) => connection.streamQuery(query, size, more),
      };
      known.set(telltale, connection);
      return telltale;
    },
    beginTransaction: (connection, settings) => telling(() => inner.beginTransaction(innerOf(connection), settings)),
    commitTransaction: (connection) => telling(() => inner.commitTransaction(innerOf(connection))),
    rollbackTransaction: (connection) => telling(() => inner.rollbackTransaction(innerOf(connection))),
    releaseConnection: (connection) => inner.releaseConnection(innerOf(connection)),
    destroy: () => inner.destroy(),
  };
};
