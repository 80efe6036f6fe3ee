import { spawn } from "node:child_process";
import { once } from "node:events";

/** The heap of a thread that loads registers. */
const ofLoading = ["--max-old-space-size=96", "--max-semi-space-size=4"];

/** Runs a script of the bench in a process of its own, with the heap of a loading thread or another, and answers with the JSON that it prints last. */
export const runChild = async (
  script: URL,
  argument: unknown,
  heap: readonly string[] = ofLoading,
): Promise<unknown> => {
  const child = spawn(process.execPath, [...heap, script.pathname, JSON.stringify(argument)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (text: string) => {
    printed += text;
  });
  const ended: readonly unknown[] = await once(child, "close");
  if (ended[0] !== 0) throw new Error(`${script.pathname} ended with ${String(ended[0])}`);
  return JSON.parse(printed);
};
