import type { Component } from "./component.ts";

/** The attribute that names the edition: one for all figures of a year in a message. */
export const editionComponent: Component = {
  id: "EDITION",
  name: "Edition",
  about: "The edition that the figure stands in, for example 2022-p1; another edition may hold another figure",
};
