import { join } from "node:path";
import { root } from "../gate/root.ts";

// Starting a program is most of a run's work.
const compiled = { NODE_COMPILE_CACHE: join(root, "node_modules/.cache/census") };

/** What a program is started with: nothing of this process but where programs and temporary files are. */
export const programEnvironment = (own: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const inherited = Object.entries(process.env).filter(([name]) => ["PATH", "HOME", "TMPDIR", "LANG"].includes(name));
  return {
    ...Object.fromEntries(inherited.map(([name, value]) => [name, value ?? ""])),
    ...compiled,
    LOG_LEVEL: "info",
    ...own,
  };
};
