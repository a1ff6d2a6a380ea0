import type { Case } from "./case.ts";
import type { FeatureLink, FeatureLinks } from "./feature.ts";
import { choiceField } from "./field.ts";
import { type Fields, SHARED_FIELDS } from "./fields.ts";

/** A field for every part of the view, in the order in which the parts stand in a link. */
export function allFields({ list, fields }: FeatureLinks): Fields {
  const modes = list.map(({ mode }) => mode);
  const mode = choiceField("mode", modes, (loaded) => opensOn(list, loaded)?.mode ?? "");
  return { mode, ...SHARED_FIELDS, ...fields };
}

/** The feature of a list that a case opens on. */
export function opensOn<F extends FeatureLink>(
  list: readonly F[],
  described: Pick<Case, "dataset">,
): F | undefined {
  return list.find(({ opens }) => opens?.(described)) ?? list[0];
}
