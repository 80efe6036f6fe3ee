import { spawn } from "node:child_process";
import { dirname } from "node:path";
import type { Account } from "../postgres/account.ts";

/**
 * The first folder on the way to `folder` (itself included) that this account may not enter; null when it may enter
 * all. The account itself is asked, since mode bits alone do not tell the truth (access lists, mounts).
 */
export async function firstClosedFolder(folder: string, account: Account): Promise<string | null> {
  const way = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) way.unshift(dirname(at));
  for (const step of way) if (!(await mayEnter(step, account))) return step;
  return null;
}

function mayEnter(folder: string, account: Account): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn("/bin/sh", ["-c", 'test -x "$1"', "sh", folder], {
      cwd: "/",
      env: {},
      uid: account.uid,
      gid: account.gid,
      stdio: "ignore",
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });
}
