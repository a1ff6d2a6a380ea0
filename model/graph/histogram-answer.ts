import * as z from "zod";
import { formatDay } from "../time/day.ts";
import { SECTORS } from "./kinds.ts";
import { BIN_UNITS, type Histogram } from "./within/bins.ts";

const counts = z.array(z.int());

const inBins = z.object({ certain: counts, possible: counts });

/** What `/api/histogram` answers: how much was in force in each stretch of a span. */
export const histogramAnswer = z.object({
  unit: z.enum(BIN_UNITS),
  starts: z.array(z.iso.date()).meta({ description: "The first day of each bin." }),
  certain: counts.meta({ description: "Per bin the relations certainly in force in it." }),
  possible: counts.meta({ description: "Per bin those possibly in force, the certain ones among them." }),
  sectors: z.record(z.enum(SECTORS), inBins),
});

export type HistogramAnswer = z.infer<typeof histogramAnswer>;

/** A histogram as it travels. */
export function writeHistogram({ unit, starts, certain, possible, bySector }: Histogram): HistogramAnswer {
  const [political, military, economic, cultural, ideational] = bySector.map(writeBins);
  const none = { certain: [], possible: [] };
  return {
    unit,
    starts: Array.from(starts, formatDay),
    ...writeBins({ certain, possible }),
    sectors: {
      political: political ?? none,
      military: military ?? none,
      economic: economic ?? none,
      cultural: cultural ?? none,
      ideational: ideational ?? none,
    },
  };
}

function writeBins({
  certain,
  possible,
}: {
  certain: Int32Array;
  possible: Int32Array;
}): z.infer<typeof inBins> {
  return { certain: [...certain], possible: [...possible] };
}
