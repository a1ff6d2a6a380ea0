import * as z from "zod";

const RULE = "an id has no spaces, no control characters and no #, which sets off the place in a source";

/** An id of a source, an entity or a relation, as a request names it. */
export const namedId = z.string().regex(/^[^\s#]+$/, RULE);

/** The same as a case gives it: it can stand in addresses, files and places in sources. */
export const readableId = namedId.refine((id) => !/\p{Cc}/u.test(id), RULE);

/** The id of a dataset. */
export const datasetId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write small letters, digits and hyphens, as in peru-russia");
