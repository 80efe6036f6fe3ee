import type { SiteFacts } from "../facts/site-facts.ts";
import { relativePath } from "../html/relative-path.ts";
import type { Speaker } from "../language/speaker.ts";

/** Where a page is written: the facts, its language, and links from where it lies. */
export interface Desk {
  readonly facts: SiteFacts;
  readonly speaker: Speaker;
  /** The link to another page of the language, "types/worker.html". */
  readonly toPage: (path: string) => string;
  /** The link to a file of the edition's folder, "cells.csv". */
  readonly toFile: (path: string) => string;
}

/** The desk of the page at a path. */
export const deskOf = (facts: SiteFacts, speaker: Speaker, path: string): Desk => {
  const here = `site/${speaker.language}/${path}`;
  return {
    facts,
    speaker,
    toPage: (target) => relativePath(here, `site/${speaker.language}/${target}`),
    toFile: (target) => relativePath(here, target),
  };
};
