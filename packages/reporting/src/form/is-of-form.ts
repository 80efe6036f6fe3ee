import type { Form } from "./form.ts";

/** Whether a file of an edition's folder is one that the form prints. */
export const isOfForm = ({ path: place }: Pick<Form, "path">, path: string): boolean =>
  place.endsWith("/") ? path.startsWith(place) : path === place;
