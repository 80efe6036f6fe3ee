import { expect, test } from "vitest";
import { at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { addConsent } from "./add-consent.ts";
import { consentsInForce } from "./consents-in-force.ts";
import { withdrawConsent } from "./withdraw-consent.ts";

const store = useStore();

const signed = {
  organisation: "it-a",
  year: 2022,
  indicator: "TURN",
  fileSha256: hashOf("signed"),
  actor: "local",
  at,
};

test("a signed release is in force until it is withdrawn, once, and stays on record", async () => {
  const id = await store.commit((tx) => addConsent(tx, signed));
  expect(await consentsInForce(store.db)).toEqual([{ ...signed, id }]);
  expect(await consentsInForce(store.db, 2021)).toEqual([]);
  const withdrawal = { id, because: "the federation asked for it", actor: "local", at };
  await store.commit((tx) => withdrawConsent(tx, withdrawal));
  expect(await consentsInForce(store.db)).toEqual([]);
  await expect(store.commit((tx) => withdrawConsent(tx, withdrawal))).rejects.toMatchObject({
    code: "consent/unknown",
  });
  await expect(store.commit((tx) => withdrawConsent(tx, { ...withdrawal, id: 99 }))).rejects.toThrow("There is no");
  expect(await store.db.selectFrom("releaseConsent").select("id").where("id", "=", id).execute()).toHaveLength(1);
  await expect(store.db.deleteFrom("releaseConsentWithdrawal").execute()).rejects.toThrow("never changed");
});
