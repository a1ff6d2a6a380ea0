import { Button } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { NamesWithin } from "../evidence/names-within.tsx";
import { namedBy, readAsSentence } from "../evidence/reading.ts";
import type { Case } from "../store/case.ts";
import { useActions, useCase, useView } from "../store/hooks.ts";

/** Relation types and entities that are switched off, each to be switched on again. */
export function HiddenThings() {
  const loaded = useCase();
  const { toggleType, toggleWithout, showAll } = useActions();
  const hiddenTypes = useView((view) => view.hiddenTypes);
  const without = useView((view) => view.without);
  const others = [...without].filter((id) => !loaded.sources.has(id));
  const hasFilters = useView(
    (view) => view.hiddenSectors.size + view.hiddenKinds.size > 0 || view.without.size > 0,
  );
  if (!hasFilters && hiddenTypes.size === 0) return null;
  return (
    <div className="hidden-things">
      {[...hiddenTypes].map((type) => (
        <Chip key={type} name={loaded.types.get(type)?.name ?? type} onRemove={() => toggleType(type)} />
      ))}
      {others.map((id) => (
        <Chip
          key={id}
          name={nameAny(loaded, id)}
          of={namedBy(loaded, id)}
          onRemove={() => toggleWithout(id)}
        />
      ))}
      <Button className="button" onPress={showAll}>
        Show all
      </Button>
    </div>
  );
}

/** An entity, a relation type, or a statement by what it says. */
function nameAny(loaded: Case, id: string): string {
  const statement = loaded.relationsById.get(id);
  if (statement !== undefined) return `“${readAsSentence(loaded, statement)}”`;
  return loaded.entities.get(id)?.name ?? loaded.types.get(id)?.name ?? id;
}

interface ChipProps {
  readonly name: string;
  /** The entities that the name may name. */
  readonly of?: readonly string[];
  readonly onRemove: () => void;
}

function Chip({ name, of = [], onRemove }: ChipProps) {
  return (
    <Button className="chip" aria-label={`Switch on again: ${name}`} onPress={onRemove}>
      <s>
        <NamesWithin text={name} of={of} />
      </s>{" "}
      <Icon name="close" />
    </Button>
  );
}
