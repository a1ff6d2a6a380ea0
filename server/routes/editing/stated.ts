import * as z from "zod";
import { EDITABLE, statedThing } from "../../../model/exchange/edit/change.ts";
import { datasetId } from "../../../model/graph/id.ts";
import { findReferring } from "../../editing/referring.ts";
import { openEdited } from "../../editing/save.ts";
import { readNamed } from "../../editing/things.ts";
import { Problem } from "../../errors.ts";
import { idParameter } from "../../http/parameters.ts";
import { defineRoute, none } from "../../http/route.ts";

export const statedRoute = defineRoute({
  method: "get",
  path: "/api/datasets/{id}/stated/{kind}/{thing}",
  summary:
    "An entity, a relation, a source or a relation type field by field, as it is stated, and what refers to it",
  needs: "write",
  params: z.strictObject({
    id: datasetId,
    kind: z.enum(EDITABLE),
    thing: idParameter.meta({ description: "Percent-encoded, as in state%2Fperu." }),
  }),
  query: none,
  body: none,
  response: statedThing,
  problems: ["notFound"],
  async handle({ params: { id, kind, thing } }, context) {
    const { held, manifest } = await openEdited(context, id);
    const [fields] = await readNamed(context, held, [{ kind, id: thing }]);
    if (fields === undefined) throw new Problem("notFound", `There is no ${kind} "${thing}".`);
    const referring = await findReferring(context.database, held, manifest, kind, thing);
    return { version: held.dataset.contentHash, kind, id: thing, fields, referring };
  },
});
