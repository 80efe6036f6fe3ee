import { posix } from "node:path";
import type { Breach, HouseRule } from "../house-rule.ts";
import type { RepositoryFile } from "../repository/repository-file.ts";

const link = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;
const fenced = /^```[\s\S]*?^```/gm;

/** The name that a heading gets as the target of a link. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, "")
    .replace(/\s/g, "-");

const anchorsOf = (text: string): readonly string[] =>
  [...text.replace(fenced, "").matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) => anchorOf(match[1] ?? ""));

const named = /(?<![\w/.-])(?:[\w.-]+\/)*[\w-]+\.md\b/g;

/** The documents that comments of the code send a reader to, and that are nowhere. */
const lostDocuments = (repository: readonly RepositoryFile[]): readonly Breach[] =>
  repository
    .filter((file) => /\.(?:ts|sql|ya?ml)$/.test(file.path) && !file.path.startsWith("house/"))
    .flatMap((file) =>
      [...file.text.matchAll(named)]
        .map((match) => match[0])
        .filter((name) => !repository.some(({ path }) => path === name || path.endsWith(`/${name}`)))
        .map((name) => ({ path: file.path, message: `speaks of ${name}, which does not exist` })),
    );

/** A reader who follows a link arrives. */
export const docLinks: HouseRule = {
  fact: "every link of the documents, and every document that the code speaks of, exists",
  findBreaches: (repository) => {
    const files = new Map(repository.map((file) => [file.path, file.text]));
    const isThere = (path: string): boolean =>
      path === "." || files.has(path) || [...files.keys()].some((other) => other.startsWith(`${path}/`));
    const lostLinks = repository
      .filter((file) => file.path.endsWith(".md") && !file.path.startsWith("samples/"))
      .flatMap((file) =>
        [...file.text.replace(fenced, "").matchAll(link)]
          .map((match) => match[1] ?? "")
          .filter((target) => !/^[a-z]+:/.test(target))
          .filter((target) => {
            const [path = "", anchor] = target.split("#");
            const place = path === "" ? file.path : posix.join(posix.dirname(file.path), path).replace(/\/$/, "");
            if (!isThere(place)) return true;
            return anchor !== undefined && !anchorsOf(files.get(place) ?? "").includes(anchor);
          })
          .map((target) => ({ path: file.path, message: `links to ${target}, which does not exist` })),
      );
    return [...lostLinks, ...lostDocuments(repository)];
  },
  planted: [
    { fault: "a link to nothing", files: [{ path: "docs/planted.md", text: "[x](no-such-file.md)\n" }] },
    {
      fault: "a comment that names a lost document",
      files: [{ path: "packages/census/src/planted.ts", text: "// see planted.md\n" }],
    },
    { fault: "a link to a lost heading", files: [{ path: "docs/planted.md", text: "# One\n\n[x](#two)\n" }] },
  ],
};
