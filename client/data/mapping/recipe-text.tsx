import { useState } from "react";
import { Button } from "react-aria-components";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { type Failure, toFailure } from "../../http/failure.ts";
import { fetchRecipes, fetchRecipeText, fileAddress } from "../api.ts";
import { readBy } from "../bring/bringing.ts";
import { Choice, type Option } from "../parts/field.tsx";

interface Props {
  readonly id: string;
  readonly of: Recipe;
}

/** The recipe as text, in which everything can be said, and those of the field's datasets. */
export function RecipeText({ id, of }: Props) {
  const [draft, setDraft] = useState<{ readonly of: Recipe; readonly text: string } | null>(null);
  const [shipped, setShipped] = useState<readonly Option[]>([]);
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const open = async () => {
    setTrouble(null);
    await fetchRecipeText(id)
      .then((text) => setDraft({ of, text }))
      .catch((error) => setTrouble(toFailure(error, "The recipe did not come")));
    const recipes = await fetchRecipes().catch(() => []);
    setShipped(recipes.map(({ name, title }): Option => [name, title]));
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && void open()}>
      <summary>All of this as text (the recipe), and recipes for known datasets</summary>
      <div className="recipe-text">
        <p className="data-note">
          Whatever the form has no words for can be said here. It is kept with the dataset and reads the next
          edition of the file.{" "}
          <a href={fileAddress(`/api/imports/${id}/recipe`)} download>
            Download it
          </a>
        </p>
        <textarea
          aria-label="Recipe"
          rows={16}
          spellCheck={false}
          value={draft?.text ?? ""}
          onChange={(event) => setDraft({ of, text: event.target.value })}
        />
        {trouble !== null && <p role="alert">{trouble.message}</p>}
        {draft !== null && draft.of !== of && (
          <p className="data-note">
            The form was changed since.{" "}
            <Button className="inline-button" onPress={() => void open()}>
              Read it anew
            </Button>
          </p>
        )}
        <div className="mapping-group">
          <Button className="button" onPress={() => draft && void readBy({ text: draft.text })}>
            Read the files by this text
          </Button>
          <Choice
            label="or by the recipe for"
            value=""
            options={[["", "choose …"], ...shipped]}
            onChange={(name) => name !== "" && void readBy({ shipped: name })}
          />
        </div>
      </div>
    </details>
  );
}
