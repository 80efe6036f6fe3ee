/** What a bench works with: an empty folder, an empty census, and somebody to tell how it goes. */
export interface BenchPlace {
  readonly folder: string;
  readonly url: string;
  say(line: string): void;
}
