import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/** How a command ended; `output` is what it printed on both streams, in order of arrival. */
export interface CommandResult {
  readonly exitCode: number;
  readonly output: string;
  readonly seconds: number;
}

/**
 * Runs a command in the folder with its node_modules/.bin first on PATH. With `show` its words pass through to
 * the terminal as they come. A command that cannot be started ends with 127, one that a signal ended with 1.
 */
export const runCommand = (
  command: readonly string[],
  folder: string,
  options: { readonly show: boolean; readonly environment?: Readonly<Record<string, string>> },
): Promise<CommandResult> => {
  const [program = "", ...words] = command;
  const begun = performance.now();
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    const end = (exitCode: number, last = ""): void => {
      const output = Buffer.concat(chunks).toString() + last;
      resolve({ exitCode, output, seconds: (performance.now() - begun) / 1000 });
    };
    const child = spawn(program, words, {
      cwd: folder,
      env: {
        ...process.env,
        TURBO_TELEMETRY_DISABLED: "1",
        ...options.environment,
        PATH: [join(folder, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const hear = (chunk: Buffer, stream: NodeJS.WriteStream): void => {
      chunks.push(chunk);
      if (options.show) stream.write(chunk);
    };
    child.stdout.on("data", (chunk: Buffer) => hear(chunk, process.stdout));
    child.stderr.on("data", (chunk: Buffer) => hear(chunk, process.stderr));
    child.on("error", (error) => end(127, `${program} could not be started: ${error.message}\n`));
    child.on("close", (code) => end(code ?? 1));
  });
};
