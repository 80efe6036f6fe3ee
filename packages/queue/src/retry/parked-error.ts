import { UnrecoverableError } from "bullmq";

/** What BullMQ is told about a job that must not be tried again; the true error stays at hand for the report. */
export class ParkedError extends UnrecoverableError {
  readonly error: Error;

  constructor(error: Error) {
    super(error.message);
    this.error = error;
  }
}
