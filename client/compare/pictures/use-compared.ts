import { useMemo } from "react";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { useCase, useView } from "../../store/hooks.ts";
import { readingOf } from "../api.ts";
import { pictureCase } from "./picture-case.ts";
import { tiesIn } from "./picture-tie.ts";
import type { Compared } from "./slices.ts";

/** What pictures of an answer are made of; the same object while nothing of it differs. */
export function useCompared(answer: Comparison): Compared {
  const loaded = useCase();
  const { a, b } = useView(({ compare }) => compare);
  const readingA = useView((view) => readingOf(view, "a"));
  const readingB = useView((view) => readingOf(view, "b"));
  const beginnings = useView((view) => view.beginnings);
  const hiddenSectors = useView((view) => view.hiddenSectors);
  const hiddenKinds = useView((view) => view.hiddenKinds);
  const hiddenTypes = useView((view) => view.hiddenTypes);
  const without = useView((view) => view.without);
  const drawn = useMemo(() => {
    const picture = pictureCase(loaded, answer);
    return { loaded: picture, ties: tiesIn(picture, answer) };
  }, [loaded, answer]);
  return useMemo(() => {
    const hidden = { beginnings, hiddenSectors, hiddenKinds, hiddenTypes, without };
    return {
      ...drawn,
      a: { window: a, reading: readingA },
      b: { window: b, reading: readingB },
      filters: { reading: readingA, ...hidden },
    };
  }, [drawn, a, b, readingA, readingB, beginnings, hiddenSectors, hiddenKinds, hiddenTypes, without]);
}
