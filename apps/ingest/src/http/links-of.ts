/** The path under which submissions are sent. */
export const submissionsPath = "/api/v1/submissions";

/** Where more is told of a submission. */
export const linksOf = (id: string): { readonly self: string; readonly findings: string; readonly events: string } => {
  const self = `${submissionsPath}/${encodeURIComponent(id)}`;
  return { self, findings: `${self}/findings`, events: `${self}/events` };
};
