/** What an actor may do in this store; an uploader acts for one organisation. */
export const actorRoles = ["uploader", "operator", "publisher", "admin"] as const;

export type ActorRole = (typeof actorRoles)[number];
