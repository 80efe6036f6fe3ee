import { expect, test } from "vitest";
import { disableActor } from "../actor/disable-actor.ts";
import type { EditionState } from "../edition/edition.ts";
import { lifeOf } from "../fixture/editions.ts";
import { at } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { addPreReader } from "./add-pre-reader.ts";
import { preReleaseList } from "./pre-release-list.ts";
import { removePreReader } from "./remove-pre-reader.ts";

const store = useStore();
const { meet, frozen, reach } = lifeOf(store);

const list = { because: "reads the French text", actor: "anna", at };
const add = (edition: string, person: string) => store.commit((tx) => addPreReader(tx, { ...list, edition, person }));
const remove = (edition: string, person: string) =>
  store.commit((tx) => removePreReader(tx, { ...list, edition, person }));

test("nobody proof-reads what is released, withdrawn or given up, nor does somebody who was disabled", async () => {
  for (const person of ["anna", "erik", "gus"]) await meet(person);
  const states: readonly EditionState[] = ["released", "withdrawn", "abandoned"];
  for (const [index, state] of states.entries()) {
    const id = await frozen(1601 + index);
    await reach(id, state);
    await expect(add(id, "erik")).rejects.toMatchObject({ code: "edition/not-permitted" });
  }
  await store.commit((tx) => disableActor(tx, { id: "gus", actor: "local", at }));
  await expect(add(await frozen(1604), "gus")).rejects.toMatchObject({ code: "actor/unknown" });
});

test("taking one person off the list leaves the others on it, and who is on none cannot be taken off", async () => {
  const id = await frozen(1605);
  for (const person of ["erik", "fay"]) {
    await meet(person);
    await add(id, person);
  }
  await remove(id, "erik");
  expect((await preReleaseList(store.db, id)).map(({ person, ended }) => [person, ended === null])).toEqual([
    ["erik", false],
    ["fay", true],
  ]);
  await expect(remove(id, "erik")).rejects.toMatchObject({ code: "edition/no-pre-reader" });
});
