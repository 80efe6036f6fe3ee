import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** A program of the system as a process of its own. */
export interface Program {
  readonly name: string;
  /** True when it ended without having been killed by us. */
  readonly hasDied: boolean;
  signal(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void;
  /** Waits until the process is gone. */
  gone(): Promise<void>;
  /** Starts it again and waits until it says that it is ready. */
  start(): Promise<void>;
}

// Milliseconds; a machine may be busy with other things.
const patience = 120_000;

// Whatever ends this process, nothing that it has started is left.
const started = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of started) child.kill("SIGKILL");
});

/** Describes a program; `isReady` judges by all it has written since it was started last. It is not started yet. */
export const describeProgram = (options: {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly logPath: string;
  isReady(said: string): boolean;
}): Program => {
  const { name, command, args, env, cwd, logPath, isReady } = options;
  let running: ChildProcess | null = null;
  let isKilled = false;
  const hasEnded = (): boolean => running !== null && (running.exitCode !== null || running.signalCode !== null);
  return {
    name,
    get hasDied() {
      return hasEnded() && !isKilled;
    },
    signal: (signal) => {
      if (signal === "SIGKILL") isKilled = true;
      running?.kill(signal);
    },
    gone: async () => {
      if (running !== null && !hasEnded()) await once(running, "exit");
    },
    start: async () => {
      const begun = (await readFile(logPath).catch(() => Buffer.alloc(0))).byteLength;
      const output = openSync(logPath, "a", 0o600);
      isKilled = false;
      running = spawn(command, args, { cwd, env, stdio: ["ignore", output, output] });
      closeSync(output);
      const child = running;
      started.add(child);
      child.once("exit", () => started.delete(child));
      for (const end = performance.now() + patience; performance.now() < end; await pause(20)) {
        if (isReady((await readFile(logPath)).subarray(begun).toString())) return;
        if (hasEnded()) break;
      }
      throw new Error(`${name} did not start: read ${logPath}`);
    },
  };
};
