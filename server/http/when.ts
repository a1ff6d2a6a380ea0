import * as z from "zod";
import { formatDay } from "../../model/time/day.ts";
import { readTyped, type TypedDate } from "../../model/time/typed.ts";
import { WhenError } from "../../model/time/when-error.ts";

/** What a date can be, for a reader. */
export const EXAMPLE =
  'an ISO day, any date in EDTF, or one in words, such as "1968-10-03", "1975", "197X" or "28 July 1985"';

/** What any date is made of, in EDTF, with a clock time, or in Latin or Cyrillic words; the calendar is asked later. */
const FORM = /^[-+.:,/~?%[\]{}\dA-Za-zÀ-ÿА-яё –—]+$/;

/** A date of a request, and the first and the last day that it can mean, as ISO days. */
export const whenParameter = z
  .string()
  .max(300, { abort: true })
  .regex(FORM, { error: ({ input }) => complaintOf(String(input)), abort: true })
  .transform((text, context) => {
    const read = readOrComplain(text);
    if (typeof read === "string") {
      context.addIssue(read);
      return z.NEVER;
    }
    return { first: formatDay(read.bounds.startMin), last: formatDay(read.bounds.endMax) };
  })
  .meta({ description: EXAMPLE, examples: ["1968-10-03", "1975", "197X", "28 July 1985"] });

/** A date as it is read, or what is wrong with it and how to mend it. */
function readOrComplain(text: string): TypedDate | string {
  try {
    return readTyped(text);
  } catch (error) {
    if (!(error instanceof WhenError) && !(error instanceof RangeError)) throw error;
    return error.message;
  }
}

function complaintOf(text: string): string | undefined {
  const read = readOrComplain(text);
  return typeof read === "string" ? read : undefined;
}

/** The first day that a date of a request can mean. */
export const firstDay = whenParameter.transform(({ first }) => first);

/** The last day that a date of a request can mean. */
export const lastDay = whenParameter.transform(({ last }) => last);
