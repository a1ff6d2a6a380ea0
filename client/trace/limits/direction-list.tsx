import { useMemo } from "react";
import { Button } from "react-aria-components";
import { INFLUENCES, type Influence } from "../../../model/graph/kinds.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { Picker } from "../../controls/picker.tsx";
import { formatCount } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";
import { useActions, useView } from "../../store/hooks.ts";
import { useTracing } from "../tracing.ts";
import { LimitGroup } from "./limit-group.tsx";
import { TickBox } from "./tick-box.tsx";

const DIRECTIONS: Readonly<Record<Influence, string>> = {
  forward: "→ forward",
  backward: "← backward",
  both: "↔ both ways",
  none: "· none",
};

/** Which relations count, and which way influence passes along each type: declared by the case, changed here. */
export function DirectionList() {
  const { loaded, trace, ask } = useTracing();
  const changed = trace.influence.size;
  // What the page does not hold it cannot count: of a large case all types are listed.
  const counts = useMemo(() => (loaded.isWhole ? countTypes(loaded) : null), [loaded]);
  const types = [...loaded.types.values()].filter(({ type }) => counts === null || counts.has(type));
  return (
    <LimitGroup title="Relations that count, and which way influence passes along them">
      <p className="limit-hint">
        {changed === 0 ? "As the case declares. " : `${formatCount(changed, "direction")} changed. `}
        {changed > 0 && (
          <Button className="inline-button" onPress={() => ask({ influence: new Map() })}>
            As declared
          </Button>
        )}
      </p>
      <ul className="direction-list">
        {types.map((type) => (
          <Direction key={type.type} type={type} count={counts?.get(type.type)} />
        ))}
      </ul>
    </LimitGroup>
  );
}

interface DirectionProps {
  readonly type: RelationType;
  /** How many relations of it the case has, where that is known. */
  readonly count: number | undefined;
}

function Direction({ type, count }: DirectionProps) {
  const { trace, ask } = useTracing();
  const { toggleWithout } = useActions();
  const isOn = useView((view) => !view.without.has(type.type));
  const now = trace.influence.get(type.type) ?? type.influence;
  const change = (direction: Influence) => {
    const influence = new Map(trace.influence);
    if (direction === type.influence) influence.delete(type.type);
    else influence.set(type.type, direction);
    ask({ influence });
  };
  return (
    <li data-changed={now !== type.influence}>
      <TickBox
        isOn={isOn}
        onToggle={() => toggleWithout(type.type)}
        {...(type.description && { title: type.description })}
      >
        {type.name} {count !== undefined && <small>{count}</small>}
      </TickBox>
      <Picker
        label={`Influence along “${type.name}”`}
        isLabelUnseen
        value={now}
        choices={INFLUENCES.map((direction) => ({
          value: direction,
          label: `${DIRECTIONS[direction]}${direction === type.influence && now !== type.influence ? " (declared)" : ""}`,
        }))}
        onChange={change}
      />
    </li>
  );
}

function countTypes({ relations }: Case): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of relations) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
