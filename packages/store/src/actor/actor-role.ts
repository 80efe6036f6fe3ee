/** What an actor may do (design decision 13); an uploader acts for one organisation. */
export const actorRoles = ["uploader", "operator", "publisher", "admin"] as const;

export type ActorRole = (typeof actorRoles)[number];
