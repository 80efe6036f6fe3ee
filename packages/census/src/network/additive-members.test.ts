import { expect, it } from "vitest";
import { additiveMembers } from "./additive-members.ts";
import type { Network } from "./network.ts";
import { roles } from "./role.ts";

const organisations = roles.map((role) => ({ id: role, name: role, country: "IT", kind: "UNION", isGroup: false }));

const network: Network = {
  bodies: [],
  countries: [],
  organisations: [...organisations, { id: "group", name: "Group", country: "IT", kind: "GROUP", isGroup: true }],
  affiliations: [...roles.map((role) => [role, role] as const), ["group", "FULL"] as const].map(([id, role]) => ({
    organisation: id,
    body: "cicopa",
    role,
    certainty: "stated",
    inRoster: true,
    from: null,
    to: null,
  })),
};

it("full and direct affiliates add, no other role does, and never a group, whatever the roster says of it", () => {
  expect(additiveMembers(network, "2021-12-31", "cicopa")).toEqual(["DIRECT", "FULL"]);
  expect(additiveMembers(network, "2021-12-31", "cecop")).toEqual([]);
});
