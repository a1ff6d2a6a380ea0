import type { FeatureLinks } from "./feature.ts";
import { choiceField } from "./field.ts";
import { type Fields, SHARED_FIELDS } from "./fields.ts";

/** A field for every part of the view, in the order in which the parts stand in a link. */
export function allFields({ list, fields }: FeatureLinks): Fields {
  const modes = list.map(({ mode }) => mode);
  const [first = ""] = modes;
  const mode = choiceField(
    "mode",
    modes,
    (loaded) => list.find(({ opens }) => opens?.(loaded))?.mode ?? first,
  );
  return { mode, ...SHARED_FIELDS, ...fields };
}
