import * as z from "zod";
import { formatDay, LAST_DAY } from "../../model/time/day.ts";
import { readWhen } from "../../model/time/edtf.ts";
import { WhenError } from "../../model/time/when-error.ts";

/** What a date can be, for a reader. */
export const EXAMPLE = 'an ISO day or any date in EDTF, such as "1968-10-03", "1975" or "197X"';

/** A date of a request, and the first and the last day that it can mean, as ISO days. */
export const whenParameter = z
  .string()
  .transform((text, context) => {
    try {
      const { startMin, endMax } = readWhen(text, LAST_DAY).bounds;
      return { first: formatDay(startMin), last: formatDay(endMax) };
    } catch (error) {
      if (!(error instanceof WhenError) && !(error instanceof RangeError)) throw error;
      context.addIssue(`${error.message}; give ${EXAMPLE}`);
      return z.NEVER;
    }
  })
  .meta({ description: EXAMPLE, examples: ["1968-10-03", "1975", "197X"] });

/** The first day that a date of a request can mean. */
export const firstDay = whenParameter.transform(({ first }) => first);

/** The last day that a date of a request can mean. */
export const lastDay = whenParameter.transform(({ last }) => last);
