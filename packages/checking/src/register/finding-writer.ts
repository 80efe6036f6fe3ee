import type { Finding } from "@coop-census/census";
import { findingLine, type OpenLoad } from "@coop-census/store";

/** Writes findings as they come, some hundred at a time. */
export interface FindingWriter {
  add(some: readonly Finding[]): void;
  flush(): Promise<void>;
  /** Writes what there is where it is worth while. */
  flushSome(): Promise<void>;
  /** Whether one of them was an ERROR. */
  hasErrors(): boolean;
}

const linesAtOnce = 200;

/** A writer into the table of a load. */
export const makeFindingWriter = (findings: OpenLoad["findings"]): FindingWriter => {
  let lines: string[] = [];
  let hasErrors = false;
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    const bytes = Buffer.from(lines.join(""));
    lines = [];
    await findings.write(bytes);
  };
  return {
    add: (some) => {
      for (const finding of some) {
        lines.push(findingLine(finding));
        if (finding.severity === "ERROR") hasErrors = true;
      }
    },
    flush,
    flushSome: async () => {
      if (lines.length >= linesAtOnce) await flush();
    },
    hasErrors: () => hasErrors,
  };
};
