import type { Account } from "./account.ts";

/** Options of a spawn: a fixed environment, and a working folder that every user may enter. */
export function asAccount(account: Account | null): {
  cwd: string;
  env: Record<string, string>;
  uid?: number;
  gid?: number;
} {
  const plain = { cwd: "/", env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" } };
  return account === null ? plain : { ...plain, uid: account.uid, gid: account.gid };
}
