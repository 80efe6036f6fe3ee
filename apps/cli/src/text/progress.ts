/** A line to the person who waits, on standard error, so that `--json` stays one document on standard output. */
export interface Progress {
  /** Begins a step; the one before is done. */
  step(title: string): void;
  /** How far the current step is. */
  advance(done: number, total: number): void;
  /** Ends the current step, with what came of it. */
  done(summary?: string): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const barWidth = 24;

const bar = (done: number, total: number): string => {
  const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth);
  return `${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${done}/${total}`;
};

/** On a terminal a bar that fills; in a file or pipe one line a step. */
export const terminalProgress = (terminal: Terminal): Progress => {
  const isLive = terminal.isTTY === true;
  let current: string | null = null;
  let detail = "";
  const clear = (): void => {
    if (isLive) terminal.write("\r\u001b[2K");
  };
  const finish = (summary: string): void => {
    if (current === null) return;
    clear();
    terminal.write(`✓ ${current}${summary === "" ? "" : `: ${summary}`}\n`);
    current = null;
    detail = "";
  };
  return {
    step: (title) => {
      finish(detail);
      current = title;
      if (isLive) terminal.write(`… ${title}`);
    },
    advance: (done, total) => {
      detail = `${done} of ${total}`;
      if (current === null || !isLive) return;
      clear();
      terminal.write(`… ${current} ${bar(done, total)}`);
    },
    done: (summary) => finish(summary ?? detail),
  };
};

/** For commands that answer at once, and for `--json` without a person. */
export const silentProgress: Progress = { step: () => {}, advance: () => {}, done: () => {} };
