import { spawn } from "node:child_process";
import type { Account } from "./account.ts";
import { asAccount } from "./as-account.ts";

/** Runs a program to its end as `account`, with nothing of this process's environment; answers with all it wrote. */
export function runProgram(
  program: string,
  args: readonly string[],
  account: Account | null,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...asAccount(account), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
