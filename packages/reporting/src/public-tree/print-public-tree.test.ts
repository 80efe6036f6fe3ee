import { expect, test } from "vitest";
import { printPublicTree } from "./print-public-tree.ts";
import type { PublicFacts, ShownEdition } from "./public-facts.ts";

const edition = (id: string, more: Partial<ShownEdition> = {}): ShownEdition => ({
  id,
  year: Number(id.slice(0, 4)),
  status: "provisional",
  releasedAt: "2027-03-31T08:00:00.000Z",
  manifestSha256: "a".repeat(64),
  notices: [],
  ...more,
});

const notice = { edition: "2022-p2", replaces: "2022-p1", body: 'a <script> & "more"', at: "2027-04-01T08:00:00.000Z" };
const facts: PublicFacts = {
  editions: [edition("2022-p2", { notices: [notice] }), edition("2022-p1", { notices: [notice] }), edition("2021-f1")],
  tombstones: [
    {
      id: "2020-p1",
      year: 2020,
      status: "provisional",
      releasedAt: "2022-03-31T08:00:00.000Z",
      withdrawnAt: "2022-04-01T08:00:00.000Z",
      because: "a wrong unit",
      replacedBy: "2021-f1",
    },
  ],
};

const treeOf = (of: PublicFacts, base: string | null = "https://census.example.org/"): ReadonlyMap<string, string> =>
  new Map(
    printPublicTree(of, { base, pagesOf: () => ["site/index.html"] }).map(({ path, bytes }) => [
      path,
      new TextDecoder().decode(bytes),
    ]),
  );

test("the newest word of all, and of each year, is pointed at", () => {
  const tree = treeOf(facts);
  expect(tree.get("latest/index.html")).toContain('href="../editions/2022-p2/site/index.html"');
  expect(tree.get("latest/2022/index.html")).toContain('href="../../editions/2022-p2/site/index.html"');
  expect(tree.get("latest/2021/index.html")).toContain("2021-f1");
});

test("a notice is shown with both editions in every language, once in the feed, and runs as nothing", () => {
  const tree = treeOf(facts);
  for (const page of ["index.html", "index.es.html", "index.fr.html", "index.it.html", "index.pt.html"]) {
    expect(tree.get(page)?.split("a &lt;script&gt; &amp; &quot;more&quot;")).toHaveLength(3);
    expect(tree.get(page)).not.toContain("<script");
  }
  expect(tree.get("feed.xml")?.match(/urn:coop-census:notice:2022-p2:1</g)).toHaveLength(1);
});

test("a later notice changes the name of no earlier one in the feed", () => {
  const later = { ...notice, body: "later", at: "2027-05-01T08:00:00.000Z" };
  const feed = treeOf({ ...facts, editions: [edition("2022-p2", { notices: [later, notice] })] }).get("feed.xml") ?? "";
  expect(feed).toMatch(/notice:2022-p2:2<\/id>(?:(?!<entry>)[\s\S])*later/);
  expect(feed).toMatch(/notice:2022-p2:1<\/id>(?:(?!<entry>)[\s\S])*script/);
});

test("a tombstone says why and what to read instead; the sitemap does not name it, and is left out where nobody knows the address", () => {
  const tree = treeOf(facts);
  expect(tree.get("editions/2020-p1/site/index.html")).toContain("a wrong unit");
  expect(tree.get("editions/2020-p1/index.html")).toContain('href="../2021-f1/site/index.html"');
  expect(tree.get("sitemap.xml")).toContain("https://census.example.org/editions/2022-p1/site/index.html");
  expect(tree.get("sitemap.xml")).not.toContain("2020-p1");
  expect(treeOf(facts, null).has("sitemap.xml")).toBe(false);
});

test("nothing public gives a home, a feed and no pointer", () => {
  const tree = treeOf({ editions: [], tombstones: [] });
  expect([...tree.keys()].filter((path) => /latest|editions/.test(path))).toEqual([]);
  expect(tree.get("index.it.html")).toContain("Nessuna edizione è ancora pubblica.");
  expect(tree.get("feed.xml")).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
});

test("the feed tells each release, notice and withdrawal once, newest first, with its moment", () => {
  const at = (id: string, releasedAt: string) => edition(id, { releasedAt });
  const { editions, tombstones } = facts;
  const later = [at("2023-p1", "2028-03-31T08:00:00.000Z"), ...editions];
  const feed = treeOf({ editions: later, tombstones }).get("feed.xml") ?? "";
  const entries = feed.split("<entry>").slice(1);
  expect(entries.map((one) => /<id>urn:coop-census:([^<]*)/.exec(one)?.[1])).toEqual([
    "edition:2023-p1",
    "notice:2022-p2:1",
    "edition:2021-f1",
    "edition:2022-p1",
    "edition:2022-p2",
    "withdrawal:2020-p1",
  ]);
  expect(entries[0]).toContain("<updated>2028-03-31T08:00:00.000Z</updated>");
  expect(feed.split("<entry>")[0]).toContain("<updated>2028-03-31T08:00:00.000Z</updated>");
});

test("the home names the newest edition, its moment, and of a notice which edition replaces which", () => {
  const home = treeOf(facts).get("index.html") ?? "";
  expect(home).toContain('<a href="latest/index.html">2022-p2</a>');
  expect(home).toContain('<time datetime="2027-03-31T08:00:00.000Z">2027-03-31 08:00 UTC</time>');
  const [, second = "", first = ""] = home.split('<li id="e-');
  expect(second).toContain("2022-p2");
  expect(second).toMatch(/Replaces 2022-p1\./);
  expect(first).toMatch(/Replaced by 2022-p2\./);
});

test("a tombstone speaks every language, and leads to no site", () => {
  const tombstone = treeOf(facts).get("editions/2020-p1/index.html") ?? "";
  expect([...tombstone.matchAll(/<p lang="(\w+)"><strong>/g)].map(([, language]) => language)).toEqual([
    "en",
    "es",
    "fr",
    "it",
    "pt",
  ]);
  expect(tombstone).not.toContain("editions/2020-p1/site");
});

test("the pointers lead on by themselves, to the page of the edition", () => {
  const tree = treeOf(facts);
  expect(tree.get("latest/index.html")).toContain('content="0; url=../editions/2022-p2/site/index.html"');
  expect(tree.get("latest/2021/index.html")).toContain('content="0; url=../../editions/2021-f1/site/index.html"');
});

test("the sitemap says since when a page stands, and writes its address as a web server reads it", () => {
  const tree = new Map(
    printPublicTree(facts, { base: "https://census.example.org/", pagesOf: () => ["site/a b&c.html"] }).map(
      ({ path, bytes }) => [path, new TextDecoder().decode(bytes)],
    ),
  );
  expect(tree.get("sitemap.xml")).toContain(
    "<loc>https://census.example.org/editions/2021-f1/site/a%20b%26c.html</loc><lastmod>2027-03-31T08:00:00.000Z</lastmod>",
  );
});

test("no page loads anything but its own style", () => {
  for (const [path, text] of treeOf(facts)) {
    if (!path.endsWith(".html")) continue;
    expect(text.replaceAll("&#39;", "'"), path).toContain(
      `http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"`,
    );
  }
});
