import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { INFLUENCES, POLARITIES, SECTORS } from "../../../model/graph/kinds.ts";
import { mend } from "../bring/bringing.ts";
import { Choice, type Option, TextField } from "../parts/field.tsx";

type Type = Recipe["types"][number];

const SIGNS: Readonly<Record<(typeof POLARITIES)[number], string>> = {
  "+": "cooperative",
  "-": "conflictual",
  "0": "neither",
};
const WAYS: Readonly<Record<(typeof INFLUENCES)[number], string>> = {
  forward: "from the first to the second",
  backward: "from the second to the first",
  both: "both ways",
  none: "not",
};

/** What the recipe's own types mean: no file says it of itself. */
export function OwnTypes({ recipe: { types } }: { readonly recipe: Recipe }) {
  if (types.length === 0) return null;
  return (
    <fieldset className="mapping-part">
      <legend>Its own types of ties</legend>
      {types.map((type) => (
        <TypeForm key={type.type} of={type} />
      ))}
    </fieldset>
  );
}

function TypeForm({ of }: { readonly of: Type }) {
  const edit = (change: Partial<Type>) =>
    mend((now) => ({
      ...now,
      types: now.types.map((type) => (type.type === of.type ? { ...type, ...change } : type)),
    }));
  return (
    <div className="mapping-group">
      <TextField label={`${of.type} reads`} value={of.name} onChange={(name) => edit({ name })} />
      <TextField
        label="and backwards"
        value={of.inverseName}
        onChange={(inverseName) => edit({ inverseName })}
      />
      <OneOf label="Sector" value={of.sector} all={SECTORS} onChange={(sector) => edit({ sector })} />
      <OneOf
        label="It is"
        value={of.polarity}
        all={POLARITIES}
        words={SIGNS}
        onChange={(polarity) => edit({ polarity })}
      />
      <OneOf
        label="Influence passes"
        value={of.influence}
        all={INFLUENCES}
        words={WAYS}
        onChange={(influence) => edit({ influence })}
      />
    </div>
  );
}

interface OneOfProps<T extends string> {
  readonly label: string;
  readonly value: T | undefined;
  readonly all: readonly T[];
  readonly words?: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

function OneOf<T extends string>({ label, value, all, words, onChange }: OneOfProps<T>) {
  const options = all.map((one): Option => [one, words?.[one] ?? one]);
  const choose = (text: string) => {
    const chosen = all.find((one) => one === text);
    if (chosen !== undefined) onChange(chosen);
  };
  return <Choice label={label} value={value ?? ""} options={options} onChange={choose} />;
}
