import type { Asserted, Assertion } from "../asserted.ts";
import type { Findings } from "./findings.ts";

/** Whether what the scripts say they asserted is what they left in the database, each thing once. */
export function checkContract(
  asserted: Asserted,
  assertions: readonly Assertion[],
  findings: Findings,
): void {
  checkOnce(assertions, findings);
  checkFound("type", asserted.types, assertions, findings);
  checkFound("source", asserted.sources, assertions, findings);
  checkFound("entity", asserted.entities, assertions, findings);
  checkFound("relation", asserted.relations, assertions, findings);
  for (const [id, types] of typesByRelation(asserted)) {
    if (types.length > 1)
      findings.add("relation", id, `is the id of ${types.length} relations (${types.join(", ")})`);
  }
}

function checkOnce(assertions: readonly Assertion[], findings: Findings): void {
  const seen = new Map<string, string>();
  for (const { asserts, id, script } of assertions) {
    const first = seen.get(`${asserts} ${id}`);
    if (first === undefined) seen.set(`${asserts} ${id}`, script);
    else
      findings.defects.push({ script, id, reason: `is a duplicate: ${first} has a ${asserts} with this id` });
  }
}

function checkFound(
  thing: Assertion["asserts"],
  found: readonly { readonly id: string }[],
  assertions: readonly Assertion[],
  findings: Findings,
): void {
  const named = new Set(assertions.filter(({ asserts }) => asserts === thing).map(({ id }) => id));
  const ids = new Set(found.map(({ id }) => id));
  for (const id of named) {
    if (!ids.has(id))
      findings.add(thing, id, `is returned as a ${thing}, but the script made none with this id`);
  }
  for (const id of ids) {
    if (!named.has(id)) findings.add(thing, id, `was made, but no script returns it as a ${thing}`);
  }
}

function typesByRelation({ relations }: Asserted): Map<string, string[]> {
  const types = new Map<string, string[]>();
  for (const { id, type } of relations) types.set(id, [...(types.get(id) ?? []), type]);
  return types;
}
