import type { HouseRule } from "../house-rule.ts";

/** Drawers: names that say nothing of what is in them. */
const drawer = /^(?:utils?|helpers?|common|lib|misc|types|constants|manager|service|impl)$/;

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|d|config|bench))*\.ts$/;

const complaintAbout = (path: string): string | null => {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  const folders = parts.slice(0, -1);
  const drawers = [...folders, name.replace(/\..*$/, "")].filter((part) => drawer.test(part));
  if (drawers.length > 0) return `"${drawers[0]}" is a drawer: name it after what it holds`;
  if (!kebab.test(name)) return "is not in kebab-case";
  const depth = /^(?:apps|packages)\/[^/]+\/src\/index\.ts$/;
  return name === "index.ts" && !depth.test(path) ? "is a second index.ts: a package has one, in src" : null;
};

/** Names are the first documentation. */
export const fileNames: HouseRule = {
  fact: "files are named in kebab-case after what they hold, and a package has one index.ts",
  findBreaches: (repository) =>
    repository
      .filter((file) => file.path.endsWith(".ts"))
      .flatMap((file) => {
        const message = complaintAbout(file.path);
        return message === null ? [] : [{ path: file.path, message }];
      }),
  planted: [
    { fault: "a drawer", files: [{ path: "packages/census/src/decimal/utils.ts", text: "" }] },
    { fault: "a folder of drawers", files: [{ path: "packages/store/src/helpers/row.ts", text: "" }] },
    { fault: "camelCase", files: [{ path: "packages/store/src/openStore.ts", text: "" }] },
    { fault: "an inner index", files: [{ path: "packages/store/src/cell/index.ts", text: "" }] },
  ],
};
