import type { RowReader } from "../table/row-reader.ts";
import type { Contacts } from "./network.ts";

/** How a body is reached, of the columns address, telephone, email and website; null where all are blank or missing. */
export const readContacts = (row: RowReader): Contacts | null => {
  const given = (column: string): string | null => {
    const value = row.text(column);
    return value === "" ? null : value;
  };
  const contacts = {
    address: given("address"),
    telephone: given("telephone"),
    email: given("email"),
    website: given("website"),
  };
  if (contacts.telephone !== null && !/^\+?[\d ()/.-]{5,}$/.test(contacts.telephone)) {
    row.wrong("telephone", `"${contacts.telephone}" is no telephone number; write it as +32 2 543 1033`);
  }
  if (contacts.email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contacts.email)) {
    row.wrong("email", `"${contacts.email}" is no e-mail address; write it as name@example.org`);
  }
  if (contacts.website !== null && !/^https?:\/\/[^\s/]+\S*$/.test(contacts.website)) {
    row.wrong("website", `"${contacts.website}" is no address of a website; write it with https:// before it`);
  }
  return Object.values(contacts).every((value) => value === null) ? null : contacts;
};
