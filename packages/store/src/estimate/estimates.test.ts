import { decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import { at } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { addEstimate } from "./add-estimate.ts";
import { estimatesInForce } from "./estimates-in-force.ts";
import { withdrawEstimate } from "./withdraw-estimate.ts";

const store = useStore();

const thought = {
  organisation: "bo-coboce",
  year: 2022,
  type: "WORKER",
  indicator: "ENT_TOTAL",
  value: decimal("1"),
  because: "one enterprise by its statutes",
  actor: "local",
  at,
};

test("an estimate is in force until it is withdrawn, and its row is never changed", async () => {
  const id = await store.commit((tx) => addEstimate(tx, thought));
  const { actor: author, ...rest } = thought;
  expect(await estimatesInForce(store.db)).toEqual([{ ...rest, author, id }]);
  expect(await estimatesInForce(store.db, 2021)).toEqual([]);
  await expect(store.commit((tx) => addEstimate(tx, thought))).rejects.toThrow("is estimated already");
  const change = store.db.updateTable("expertEstimate").set({ value: "2" }).where("id", "=", id).execute();
  await expect(change).rejects.toThrow("");
  await store.commit((tx) => withdrawEstimate(tx, { id, actor: "local", at }));
  expect(await estimatesInForce(store.db)).toEqual([]);
  await expect(store.commit((tx) => withdrawEstimate(tx, { id, actor: "local", at }))).rejects.toThrow("no estimate");
  expect(await store.commit((tx) => addEstimate(tx, thought))).toBeGreaterThan(id);
});
