import * as z from "zod";

/** The import that a request is about. */
export const importParameters = z.strictObject({
  id: z.string().meta({ description: "As POST /api/imports gave it." }),
});
