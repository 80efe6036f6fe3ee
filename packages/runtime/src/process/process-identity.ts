import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * 16 hex digits that no other process of this machine has had, before or after a restart; null when no such
 * process runs. A process that has ended but was not yet fetched by its parent (a zombie) counts as ended.
 */
export async function processIdentity(pid: number): Promise<string | null> {
  const birth = process.platform === "linux" ? await birthFromProc(pid) : await birthFromPs(pid);
  return birth === null ? null : createHash("sha256").update(`${pid} ${birth}`).digest("hex").slice(0, 16);
}

async function birthFromProc(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The command name stands in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    // Field 22 of proc(5): the start in clock ticks since the machine started, hence the machine's own start with it.
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    return `${boot.trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

async function birthFromPs(pid: number): Promise<string | null> {
  try {
    const { stdout } = await run("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { env: { LC_ALL: "C" } });
    const line = stdout.trim();
    return line === "" || line.startsWith("Z") ? null : line.replace(/^\S+\s+/, "");
  } catch {
    return null;
  }
}
