import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { formatCount } from "../../format/number.ts";
import { mend } from "../bring/bringing.ts";
import { DayField } from "../parts/day-field.tsx";
import { TextField } from "../parts/field.tsx";
import { commonSource, editCommon } from "./edit-sources.ts";

interface Props {
  readonly recipe: Recipe;
  /** Works that the files describe. */
  readonly references: number;
}

/** What all rows rest on that name nothing of their own. */
export function SourceForm({ recipe, references }: Props) {
  const source = commonSource(recipe);
  const edit = (change: Parameters<typeof editCommon>[1]) => mend((now) => editCommon(now, change));
  return (
    <fieldset className="mapping-part">
      <legend>Source</legend>
      {references > 0 && (
        <p className="data-note mapping-wide">
          {formatCount(references, "work")} in the files, by the keys that they have there.
        </p>
      )}
      <TextField
        label="Short name"
        value={source?.name ?? ""}
        note="as in Gibler 2009"
        onChange={(name) => edit({ name })}
      />
      <TextField
        label={FORM_WORDS.citation}
        value={source?.citation ?? ""}
        isLong
        onChange={(citation) => edit({ citation })}
      />
      <DayField
        label={FORM_WORDS.writtenAt}
        value={source?.writtenAt ?? ""}
        meant="last"
        note="what is “still so” was so on that day"
        onChange={(writtenAt) => edit({ writtenAt })}
      />
      <TextField
        label={FORM_WORDS.locatorName}
        value={source?.locatorName ?? ""}
        note="page, row, article …"
        onChange={(locatorName) => edit({ locatorName })}
      />
    </fieldset>
  );
}
