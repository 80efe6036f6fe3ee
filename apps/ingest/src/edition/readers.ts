import { makeEditionFiles, readableEdition } from "@coop-census/checking";
import { type Actor, audit, withTransaction } from "@coop-census/store";
import { authenticate } from "../http/authenticate.ts";
import type { IngestParts } from "../parts.ts";
import { embargoHeaders } from "./embargo-headers.ts";
import { keeping } from "./keeping.ts";
import { nothingThere } from "./nothing-there.ts";

/** What the doors of editions share: who asks, what an id is to them, and the files. */
export const makeReaders = (parts: IngestParts) => {
  const { db, clock } = parts;
  const files = makeEditionFiles(parts);

  /** Null for everybody who names no key. */
  const readerOf = async (authorization: string | undefined): Promise<Actor | null> =>
    authorization === undefined ? null : authenticate(db, authorization);

  /** An edition for somebody, and how long the answer may be kept; what they may not see is not there, and an early look is recorded. */
  const open = async (asked: { readonly id: string; readonly reader: Actor | null; readonly path: string }) => {
    const { id, reader, path } = asked;
    const now = new Date(clock.now());
    const found = await readableEdition(db, { id, reader: reader?.id ?? null, now });
    if (found === null) throw nothingThere(path);
    if (found.kind === "withdrawn") return { ...found, now };
    if (found.kind === "public") return { ...found, now, headers: keeping.frozen, changing: keeping.changing };
    const actor = reader?.id;
    // Only a reader is given what is to come.
    if (actor === undefined) throw nothingThere(path);
    await withTransaction(db, (tx) =>
      audit(tx, { at: now, actor, act: "edition.pre-release-read", object: id, details: { path } }),
    );
    const headers = embargoHeaders(found.edition);
    return { ...found, now, headers, changing: headers };
  };

  return { files, open, readerOf };
};

export type Readers = ReturnType<typeof makeReaders>;
