import type { EditionLife } from "@coop-census/checking";
import { sayMoment } from "@coop-census/runtime";
import { enoughApprovals, isStanding } from "@coop-census/store";
import { saySecondPerson } from "./say-second-person.ts";

const sayReview = (life: EditionLife): readonly string[] => {
  const { edition, approvers, others } = life;
  const approve = `census edition approve ${edition.id} --manifest ${edition.manifestSha256}`;
  if (approvers.length === 0) {
    return [`Two different people have to approve these bytes; nobody has yet.`, `→ ${approve}`];
  }
  return [
    `${approvers.join(" and ")} approves it; ${enoughApprovals - approvers.length} more, another person, has to.`,
    `→ ${saySecondPerson(edition.id, edition.manifestSha256 ?? "", others)}`,
  ];
};

const sayApproved = ({ edition, approvers, blocks, release }: EditionLife): readonly string[] => {
  const who = `${approvers.join(" and ")} approve it.`;
  if (release !== null) {
    const moment = sayMoment({ at: release.moment, zone: release.zone });
    return [
      `${who} It becomes public by itself on ${moment}.`,
      `→ until then it can be called off: census edition call-off ${edition.id} --because "…"`,
    ];
  }
  if (blocks === null || blocks.some(isStanding)) {
    return [`${who} Its blocks have to be cleared before a release.`, `→ census edition blocks ${edition.id}`];
  }
  return [
    `${who} No moment of release is named.`,
    `→ census edition release ${edition.id} --at 2027-03-31T10:00 --zone Europe/Brussels`,
  ];
};

const sayDraft = ({ edition }: EditionLife): readonly string[] =>
  edition.manifestSha256 === null
    ? ["It was begun and never frozen.", `→ census edition build --year ${edition.year} --status ${edition.status}`]
    : ["Nobody but its publishers sees it.", `→ let others look at it: census edition review ${edition.id}`];

const sayReleased = ({ edition, release }: EditionLife): readonly string[] => {
  const since = release === null ? "" : ` since ${sayMoment({ at: release.moment, zone: release.zone })}`;
  return [
    `It has been public${since} and is never changed: a correction is a new edition.`,
    `→ tell its readers of one: census edition notice NEW-EDITION --replaces ${edition.id} --text "…"`,
  ];
};

const sayWithdrawn = ({ tombstone }: EditionLife): readonly string[] => [
  `It was withdrawn on ${tombstone?.withdrawnAt.toISOString().slice(0, 10)}, and is gone for good: ${tombstone?.because}`,
];

/** What is to be done with an edition next, by whom and with which words, or what has become of it. */
export const sayNextStep = (life: EditionLife): readonly string[] => {
  const sign = life.isSigned ? [] : [`→ it is not signed yet: census edition sign ${life.edition.id}`];
  switch (life.state) {
    case "draft":
      return sayDraft(life);
    case "in-review":
      return sayReview(life);
    case "approved":
      return [...sayApproved(life), ...sign];
    case "released":
      return [...sayReleased(life), ...sign];
    case "abandoned":
      return ["It was given up before a release; its number is not used again."];
    case "withdrawn":
      return sayWithdrawn(life);
  }
};
