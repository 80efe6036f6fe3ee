/** A machine that is wrong, as opposed to data that is wrong (findings). `code` is a path such as "shelf/full-disk". */
export abstract class Fault extends Error {
  readonly code: string;
  /** What the person at the machine can do about it, in one sentence. */
  readonly cure: string | null;

  constructor(code: string, message: string, options: { readonly cause?: unknown; readonly cure?: string } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.cure = options.cure ?? null;
  }
}

/** May pass by itself: the queue tries again, with a growing delay. */
export class RetriableFault extends Fault {}

/** Trying again would end the same way: the queue parks the job and shows it. */
export class PermanentFault extends Fault {}
