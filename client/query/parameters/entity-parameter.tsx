import { EntityField } from "../../search/entity-field.tsx";
import { useCase } from "../../store/hooks.ts";

interface Props {
  readonly label: string;
  /** The entity's id. */
  readonly value: string;
  readonly error: string;
  readonly onChange: (id: string) => void;
}

/** An entity that a query is asked about, found by its name; an id can be typed as well. */
export function EntityParameter({ label, value, error, onChange }: Props) {
  const { entities } = useCase();
  const choose = (id: string) => id !== value && onChange(id);
  const leave = (typed: string) => {
    const named = [...entities.values()].find(({ name }) => name === typed);
    choose(named?.id ?? typed);
  };
  return (
    <EntityField
      className="field entity-field"
      label={label}
      name={entities.get(value)?.name ?? value}
      error={error}
      onChoose={choose}
      onLeave={leave}
    />
  );
}
