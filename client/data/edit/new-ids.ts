import type { Editable, EditFields } from "../../../model/exchange/edit/change.ts";
import { slug } from "../../../model/exchange/slug.ts";

/** An id that can be read, made of what a thing says: what a new one is called until its writer says otherwise. */
export function suggestId(kind: Editable, fields: EditFields): string {
  const text = (name: string) => (typeof fields[name] === "string" ? slug(fields[name]) : "");
  if (kind === "source") return text("name");
  if (kind === "type") return typeName(String(fields.name ?? ""));
  if (kind === "entity") return text("name") === "" ? "" : `${text("kind")}/${text("name")}`;
  const tail = (name: string) =>
    slug(
      String(fields[name] ?? "")
        .split("/")
        .at(-1) ?? "",
    );
  const parts = [tail("from"), text("type"), tail("to"), text("when")];
  return parts[0] === "" || parts[2] === "" ? "" : `rel/${parts.filter(Boolean).join("-")}`;
}

/** A name of a relation type: capital letters and underscores. */
function typeName(name: string): string {
  return slug(name)
    .toUpperCase()
    .replaceAll(/[^A-Z]+/g, "_")
    .replaceAll(/^_|_$/g, "");
}
