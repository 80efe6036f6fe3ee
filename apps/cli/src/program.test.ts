import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { expect, test } from "vitest";
import { examples } from "./command/examples.ts";
import { jsonOf } from "./fixture/said.ts";
import { repository } from "./fixture/use-census.ts";
import { makeProgram } from "./program.ts";
import { runCensus } from "./run-census.ts";

const silent = { out: () => undefined, err: () => undefined };
const program = await makeProgram(async () => undefined, silent, []);

interface Found {
  readonly path: readonly string[];
  readonly command: Command;
}

const below = (command: Command, path: readonly string[]): readonly Found[] =>
  command.commands.flatMap((one) => {
    const here = [...path, one.name()];
    return [{ path: here, command: one }, ...below(one, here)];
  });

const all = below(program, []);
const leaves = all.filter(({ command }) => command.commands.length === 0);

const run = async (...words: readonly string[]) => {
  const said = { out: "", err: "" };
  const terminal = {
    out: { write: (text: string) => (said.out += text) },
    err: { write: (text: string) => (said.err += text) },
  };
  return { exit: await runCensus(words, terminal, {}), ...said };
};

/** Splits a line as a shell does, as far as the examples need it. */
const split = (line: string): readonly string[] =>
  [...line.replace(/ > .*$/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

test.each(all.map(({ path }) => path.join(" ")))(
  "census %s says what it does, what it takes and how it looks",
  async (name) => {
    const { exit, out, err } = await run(...name.split(" "), "--help");
    expect([exit, err]).toEqual([0, ""]);
    const found = all.find(({ path }) => path.join(" ") === name);
    expect(found?.command.description()).toMatch(/^[A-Z].{15,}\.$/);
    for (const option of found?.command.options ?? []) {
      expect(out).toContain(option.long);
      expect(option.description).not.toBe("");
    }
    expect(out).toContain("--json");
    if (!["list"].includes(found?.command.name() ?? "") && !name.endsWith(" undo")) expect(out).toContain("Examples:");
  },
);

test.each(Object.values(examples).flat())("the example is a command that the program takes: %s", async (line) => {
  let acted = 0;
  const words = split(line);
  expect(words[0]).toBe("census");
  const taken = await makeProgram(
    async () => {
      acted += 1;
    },
    silent,
    words.slice(1),
  );
  await taken.parseAsync(words.slice(1), { from: "user" });
  expect(acted).toBe(1);
});

test("every example stands under a command that exists", () => {
  const names = all.map(({ path }) => path.join(" "));
  expect(Object.keys(examples).filter((name) => !names.includes(name))).toEqual([]);
});

test.each(leaves.map(({ path }) => path.join(" ")))(
  "census %s refuses an option it does not have, with what to do",
  async (name) => {
    const plain = await run(...name.split(" "), "--no-such-option");
    expect([plain.exit, plain.out]).toEqual([2, ""]);
    expect(plain.err).toMatch(/unknown option '--no-such-option'|missing required argument|required option/);
    expect(plain.err).toContain(`→ census ${name} --help says what it takes.`);
    const json = await run(...name.split(" "), "--no-such-option", "--json");
    expect([json.exit, json.err]).toEqual([2, ""]);
    expect(jsonOf(json)).toMatchObject({
      error: { code: "usage/command-line", cure: `census ${name} --help says what it takes.` },
    });
  },
);

const needing = leaves.filter(
  ({ command }) =>
    command.registeredArguments.some(({ required }) => required) || command.options.some(({ mandatory }) => mandatory),
);

test.each(needing.map(({ path }) => path.join(" ")))("census %s names what is missing", async (name) => {
  const { exit, err } = await run(...name.split(" "));
  expect(exit).toBe(2);
  expect(err).toMatch(/missing required argument|required option/);
  expect(err).toContain("→ census");
});

test("--json is one document whatever is asked: help, a group without its word, an unknown command", async () => {
  expect(jsonOf(await run("--help", "--json"))).toMatchObject({
    help: expect.stringContaining("Usage: census") as unknown,
  });
  const group = await run("--json", "round");
  expect(group.exit).toBe(2);
  expect(jsonOf(group)).toMatchObject({ error: { message: expect.stringContaining("A word is missing") as unknown } });
  const unknown = await run("rnd", "--json");
  expect(unknown.exit).toBe(2);
  expect(jsonOf(unknown)).toMatchObject({ error: { message: expect.stringContaining("rnd") as unknown } });
});

const documents = (folder: string): readonly string[] =>
  readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return documents(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });

/** The commands that a document names: in fenced blocks and in code spans, each as the words after `census`. */
const commandsIn = (text: string): readonly string[] => {
  const blocks = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) => block.split("\n"));
  const spans = [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
  return [...blocks, ...spans].flatMap((line) => {
    const found = /^\s*(?:\$ )?(?:→ )?(?:npx -y pnpm@12 |pnpm )?census ([a-z][^\n]*)/.exec(line);
    return found?.[1] === undefined ? [] : [found[1]];
  });
};

/** Alternatives stand as "a | b" or "a|b" in summaries; the first is looked up. */
const unknownIn = (line: string): string | null => {
  let command: Command | undefined = program;
  const words = line.split(/\s+/);
  for (const word of words) {
    if (command === undefined || command.commands.length === 0) break;
    const next: Command | undefined = command.commands.find((one) => one.name() === word);
    if (next === undefined) return /^[a-z]+$/.test(word) ? line : null;
    command = next;
  }
  const options = new Set(command?.options.map(({ long }) => long));
  const used = line.replace(/"[^"]*"/g, "").match(/--[a-z][a-z-]*/g) ?? [];
  if (line.includes("|") || command?.commands.length !== 0) return null;
  return used.every((option) => options.has(option) || option === "--help") ? null : line;
};

test.each(["README.md", "CONTRIBUTING.md", "infra/README.md", ...documents("docs")])(
  "%s names only commands and options that the program has",
  (path) => {
    const lines = commandsIn(readFileSync(join(repository, path), "utf8"));
    expect(lines.map(unknownIn).filter((line) => line !== null)).toEqual([]);
  },
);

test("a command that does not exist would be found in a document", () => {
  expect(commandsIn("```\ncensus rond open 2022\n```\nsee `census figures --yer 2022`").map(unknownIn)).toEqual([
    "rond open 2022",
    "figures --yer 2022",
  ]);
});

/** The commands that one line of the doors names: "round close YEAR | list" are two of one group. */
const leavesOn = (line: string): readonly string[] => {
  const [first = "", ...more] = line.split(" | ");
  const words = first.split(/\s+/);
  const path: string[] = [];
  for (let group: Command | undefined = program; group !== undefined && group.commands.length > 0; ) {
    const name = words[path.length];
    group = group.commands.find((one) => one.name() === name);
    if (group !== undefined) path.push(group.name());
  }
  const above = path.slice(0, -1);
  return [path.at(-1), ...(above.length === 0 ? [] : more.map((part) => part.split(/\s+/)[0]))].map((word) =>
    [...above, word ?? ""].join(" "),
  );
};

test("the doors of the architecture name every command", () => {
  const text = readFileSync(join(repository, "docs/architecture.md"), "utf8");
  const [, section = ""] = /^## 4\. Doors$([\s\S]*?)^## 5/m.exec(text) ?? [];
  const doors = commandsIn(section).flatMap(leavesOn);
  expect(leaves.map(({ path }) => path.join(" ")).filter((name) => !doors.includes(name))).toEqual([]);
});
