import { expect, test } from "vitest";
import { containing } from "../fixture/containing.ts";
import { makeTurns } from "./turns.ts";

const held = () => {
  let release = (): void => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { work: () => until, release };
};

test("one work runs at a time, in the order of arrival, and a fault of one stops none behind it", async () => {
  const turns = makeTurns({ inAll: 5, ofOne: 5 });
  const began: string[] = [];
  const first = held();
  const one = turns.run("a", async () => {
    began.push("one");
    await first.work();
    throw new Error("one failed");
  });
  const two = turns.run("b", async () => began.push("two"));
  await Promise.resolve();
  expect(began).toEqual(["one"]);
  first.release();
  await expect(one).rejects.toThrow("one failed");
  await two;
  expect(began).toEqual(["one", "two"]);
});

test("nobody keeps all others out: one owner's requests are refused before the places are full", async () => {
  const turns = makeTurns({ inAll: 3, ofOne: 2 });
  const first = held();
  const running = [turns.run("a", first.work), turns.run("a", first.work)];
  await expect(turns.run("a", first.work)).rejects.toMatchObject({
    code: "ingest/busy",
    message: containing("of your requests"),
  });
  running.push(turns.run("b", first.work));
  await expect(turns.run("c", first.work)).rejects.toMatchObject({ code: "ingest/busy" });
  first.release();
  await Promise.all(running);
  await turns.run("a", async () => {});
});
