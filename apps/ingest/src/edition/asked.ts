/** What the doors of editions look at in a request. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** With its query. */
  readonly url: string;
  header(name: string): string | undefined;
}
