/** Write-once storage of raw files and editions. Nothing on it is ever changed; the same bytes have one place. */
export interface Shelf {
  /**
   * Takes a stream in and answers with hash and size once it is durable, so that whoever sent it may still be refused:
   * only `keep` gives it its place. Limits, refusals and faults are those of keeping at once.
   */
  take(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<TakenFile>;
  /**
   * Keeps a stream under its SHA-256 and answers with hash and size once it is durable. Keeping the same bytes
   * again changes nothing. Reading stops at `limit` bytes with a Refusal "shelf/too-large"; a stream that breaks
   * off, and a full or read-only disk (PermanentFault "shelf/…"), leave nothing behind.
   */
  keep(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<KeptFile>;
  /** The bytes kept under the hash; PermanentFault "shelf/missing" when there are none or they no longer match it. */
  open(sha256: string): AsyncIterable<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  /** Removes a kept file, only for an upload that belongs to somebody else; removing what is not there changes nothing. */
  remove(sha256: string): Promise<void>;
  /**
   * Publishes a folder of files under a name, all or nothing. The same files again change nothing;
   * other files under a name that is taken are a PermanentFault "shelf/write-once".
   */
  publish(folder: string, files: readonly ShelfFile[]): Promise<void>;
  /** Begins a folder that is filled file by file and named in the end: for what is too large to be held in memory at once. */
  begin(): Promise<UnfinishedFolder>;
  /** The files of a published folder, sorted by path; null when there is no such folder. */
  read(folder: string): Promise<readonly ShelfFile[] | null>;
  /** One file of a published folder, without reading the others; null when there is no such folder or file. */
  find(folder: string, path: string): Promise<PublishedFile | null>;
  /** Where a person finds the folder: a path or URL. */
  locate(folder: string): string;
}

export interface KeptFile {
  readonly sha256: string;
  readonly size: number;
}

/** A file on its way to the shelf. One that is neither kept nor dropped, because of a crash, goes by itself later. */
export interface TakenFile extends KeptFile {
  /** The bytes, before they are kept or dropped. */
  open(): AsyncIterable<Uint8Array>;
  /** Gives the bytes their place under their hash; durable when it resolves. */
  keep(): Promise<void>;
  /** Leaves nothing of the bytes; after `keep` it changes nothing. */
  drop(): Promise<void>;
}

/** A folder on its way to the shelf. One that is neither published nor dropped, because of a crash, goes by itself later. */
export interface UnfinishedFolder {
  /** Writes a file as it comes, and answers with its hash and size; a Refusal "shelf/name" for a path that is unsafe or taken. */
  add(file: FileInPieces): Promise<KeptFile>;
  /** Gives the folder its name, once, as `publish` of the shelf does; all of it is durable when it resolves. */
  publish(folder: string): Promise<void>;
  /** Leaves nothing of the files; after `publish` it changes nothing. */
  drop(): Promise<void>;
}

/** A file of a published folder that is read when it is wanted. */
export interface PublishedFile {
  /** In bytes. */
  readonly size: number;
  /** The bytes, or those from `start` to before `end`. */
  read(part?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>;
}

/** A file whose bytes come one piece after the other, once. */
export interface FileInPieces {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly pieces: Iterable<Uint8Array>;
}

export interface ShelfFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
