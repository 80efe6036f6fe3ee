import { execFile } from "node:child_process";
import { appendFile, chmod, cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { approveEdition, editionById, listAudit, moveEdition, withTransaction } from "@coop-census/store";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const year = ["--year", "2022"];
let home: string;
let folder: string;

const census = (...words: readonly string[]) => installation.censusWith({ CENSUS_HOME: home }, ...words);
const run = (command: string, ...words: readonly string[]) => promisify(execFile)(command, words, { cwd: folder });

/** Whether the shell's own tools find the folder sound, as its README says. */
const isSound = async (...command: readonly [string, ...string[]]): Promise<boolean> =>
  run(...command).then(
    () => true,
    () => false,
  );
const sums = ["sha256sum", "-c", "--strict", "SHA256SUMS"] as const;
const signature = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "publisher.pem", "-rawin"] as const;
const signed = [...signature, "-in", "manifest.json", "-sigfile", "manifest.json.sig"] as const;

const done = async (...words: readonly string[]): Promise<string> => {
  const { exit, out, err } = await census(...words);
  expect([words.join(" "), exit, exit === 0 ? "" : err]).toEqual([words.join(" "), 0, ""]);
  return out;
};

const approve = async (edition: string): Promise<void> => {
  const { db } = installation.system;
  const manifestSha256 = (await editionById(db, edition))?.manifestSha256 ?? "";
  const at = new Date();
  await withTransaction(db, async (tx) => {
    await moveEdition(tx, { edition, to: "in-review", actor: "anna", at });
    for (const actor of ["anna", "bruno"]) await approveEdition(tx, { edition, manifestSha256, actor, at });
  });
};

beforeAll(async () => {
  // As root, the user that runs an embedded Postgres must be able to pass.
  await chmod(installation.folder, 0o755);
  home = join(installation.folder, "home");
  folder = join(installation.folder, "2022-p1");
  await done("network", "import", "samples/network.csv");
  await done("round", "open", "2022", "--accepted-until", "2999-01-01");
  const row = { type: "WORKER", values: { ENT_TOTAL: 2000, WRK_TOTAL: 90000 } };
  const said = { format: "coop-census-return", version: 1, organisation: "pl-nauwc", year: 2022 };
  const file = join(installation.folder, "return.json");
  await writeFile(file, JSON.stringify({ ...said, referenceDate: "2022-12-31", rows: [row] }));
  await done("submit", file, "--org", "pl-nauwc", ...year, "--wait");
  await done("edition", "build", ...year, "--status", "provisional");
  for (const id of ["anna", "bruno"]) await done("actor", "add", id, "--name", id, "--role", "publisher");
}, 120_000);

test("a key is made, listed, shown and retired; its private half is in a closed file and nowhere else", async () => {
  const made = await done("key", "create", "--label", "publisher 2026", "--json");
  const id = /"id": "([0-9a-f]{64})"/.exec(made)?.[1] ?? "";
  const path = join(home, "keys", `${id}.pem`);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const secret = (await readFile(path, "utf8")).split("\n")[1] ?? "";
  expect(secret).toHaveLength(64);
  expect(await done("key", "list")).toMatch(
    new RegExp(`${id.slice(0, 16)} +publisher 2026 +signs since .* on this machine`),
  );
  const shown = await done("key", "show", id.slice(0, 8));
  expect(shown).toContain("BEGIN PUBLIC KEY");
  const audited = JSON.stringify(await listAudit(installation.system.db, {}));
  for (const text of [made, shown, audited]) {
    expect(text).toContain(id);
    expect(text).not.toContain(secret);
  }
  expect(await done("key", "retire", id.slice(0, 12), "--because", "a trial")).toContain("signs no more");
  expect(await done("key", "list")).toContain("retired because: a trial");
  expect((await census("key", "show", "0000")).err).toContain("No signing key begins");
});

test("what nobody has approved is not signed, nor anything without a key", async () => {
  await done("key", "create", "--label", "CICOPA");
  expect((await census("edition", "sign", "2022-p1")).err).toContain("only what two people have approved is signed");
  await approve("2022-p1");
  const elsewhere = await installation.censusWith(
    { CENSUS_HOME: join(installation.folder, "elsewhere") },
    "edition",
    "sign",
    "2022-p1",
  );
  expect([elsewhere.exit, elsewhere.err]).toEqual([1, expect.stringContaining("no key in force has its private half")]);
  expect(await done("edition", "verify", "2022-p1")).toContain("It carries no signature.");
});

test("a signed folder is proven by census, sha256sum and openssl, without any database", async () => {
  const out = await done("edition", "sign", "2022-p1", "--json");
  const keyId = /"keyId": "([0-9a-f]{64})"/.exec(out)?.[1] ?? "";
  await done("edition", "export", "2022-p1", folder);
  expect((await readFile(join(folder, "manifest.json.sig"))).length).toBe(64);
  expect(await isSound(...sums)).toBe(true);
  expect(await isSound(...signed)).toBe(true);
  // No database is at this address: verifying a folder needs none.
  const offline = (...words: readonly string[]) =>
    installation.censusWith({ DATABASE_URL: "postgres://127.0.0.1:1/none" }, "edition", "verify", folder, ...words);
  expect((await offline()).out).toContain(`signed by ${keyId}, the key in publisher.pem`);
  for (const key of [keyId, keyId.slice(0, 16), join(folder, "publisher.pem")]) {
    const { exit, out: told } = await offline("--key", key);
    expect([exit, told]).toEqual([0, expect.stringContaining(`signed by ${keyId}, the key that was expected`)]);
  }
  const other = await offline("--key", "0".repeat(64));
  expect([other.exit, other.out]).toEqual([1, expect.stringContaining("somebody else has signed this folder")]);
  expect((await offline("--key", "no-such-file")).err).toContain("neither a readable file nor");
  expect(await done("edition", "verify", "2022-p1")).toContain(`signed by ${keyId}, the key that was expected`);
  expect((await census("edition", "export", "2022-p1", folder)).err).toContain("Name a new or an empty folder.");
  const der = await run("sh", "-c", "openssl pkey -pubin -in publisher.pem -outform DER | sha256sum");
  expect(der.stdout).toContain(keyId);
  expect(await readFile(join(folder, "README.md"), "utf8")).toContain(signed.join(" "));
}, 60_000);

test("one changed byte anywhere is found: by census in every file, by sha256sum or openssl in each", async () => {
  const original = folder;
  const files = (await readdir(original, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name).slice(original.length + 1)).sort();
  folder = join(installation.folder, "changed");
  await mkdir(folder);
  await cp(original, folder, { recursive: true });
  const check = fc.asyncProperty(
    fc.constantFrom(...paths),
    fc.double({ min: 0, max: 0.999_999, noNaN: true }),
    fc.integer({ min: 1, max: 255 }),
    async (path, where, by) => {
      const bytes = await readFile(join(original, path));
      const at = Math.floor(where * bytes.length);
      const changed = Buffer.from(bytes);
      changed[at] = ((changed[at] ?? 0) + by) % 256;
      await writeFile(join(folder, path), changed);
      const verified = await census("edition", "verify", folder);
      expect([path, verified.exit, verified.out]).toEqual([path, 1, expect.stringContaining(path)]);
      const tools = { sums: await isSound(...sums), signed: await isSound(...signed) };
      if (path === "manifest.json") expect([path, at, tools]).toEqual([path, at, { sums: false, signed: false }]);
      else if (path === "manifest.json.sig")
        expect([path, at, tools]).toEqual([path, at, { sums: true, signed: false }]);
      else if (path !== "publisher.pem") expect([path, at, tools]).toEqual([path, at, { sums: false, signed: true }]);
      await writeFile(join(folder, path), bytes);
    },
  );
  await fc.assert(check, { numRuns: 20 });
  await appendFile(join(folder, "cells.csv"), "\n");
  expect((await census("edition", "verify", folder)).out).toContain("cells.csv was changed");
}, 120_000);

test("the second approval signs by itself where the key lies", async () => {
  await done("edition", "build", ...year, "--status", "final");
  await done("edition", "review", "2022-f1");
  const { manifestSha256 } = (await editionById(installation.system.db, "2022-f1")) ?? {};
  const approveAs = async (actor: string): Promise<string> => {
    const words = ["edition", "approve", "2022-f1", "--manifest", manifestSha256 ?? ""];
    return (await installation.censusWith({ CENSUS_HOME: home, CENSUS_ACTOR: actor }, ...words)).out;
  };
  expect(await approveAs("anna")).not.toContain("signed");
  expect(await approveAs("bruno")).toMatch(/It is signed with the key [0-9a-f]{64}\./);
  expect(await done("edition", "verify", "2022-f1")).toContain("the key that was expected");
});
