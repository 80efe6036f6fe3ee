import { UnrecoverableError } from "bullmq";

/** What BullMQ is told about a job that must not be tried again: what happened, what to do, and where it happened. */
export class ParkedError extends UnrecoverableError {
  readonly error: Error;

  constructor(error: Error, cure: string | null) {
    super(cure === null ? error.message : `${error.message} ${cure}`);
    this.error = error;
    // The console shows the stack: that of the fault, not of this envelope.
    this.stack = error.stack ?? error.message;
  }
}
