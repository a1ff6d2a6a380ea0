import { useMemo } from "react";
import { Button } from "react-aria-components";
import { KINDS } from "../../../model/graph/kinds.ts";
import { Icon } from "../../controls/icon.tsx";
import { languageOf, nameOf } from "../../evidence/reading.ts";
import { EntityField } from "../../search/entity-field.tsx";
import { useTracing } from "../tracing.ts";
import { LimitGroup } from "./limit-group.tsx";
import { TickBox } from "./tick-box.tsx";

/** What influence may pass through; start and end may be anything. */
export function ThroughLimits() {
  const { loaded, trace, ask } = useTracing();
  const { notThrough } = trace;
  const kinds = useMemo(() => new Set([...loaded.entities.values()].map(({ kind }) => kind)), [loaded]);
  const barred = [...notThrough].filter((name) => !KINDS.some((kind) => kind === name));
  const toggle = (name: string) => {
    const next = new Set(notThrough);
    if (!next.delete(name)) next.add(name);
    ask({ notThrough: next });
  };
  return (
    <LimitGroup title="May pass through">
      <div className="limit-kinds">
        {KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
          <TickBox key={kind} isOn={!notThrough.has(kind)} onToggle={() => toggle(kind)}>
            {kind}
          </TickBox>
        ))}
      </div>
      <EntityField label="but not" name="" onChoose={(id) => notThrough.has(id) || toggle(id)} />
      <p className="limit-chips">
        {barred.map((id) => (
          <Button
            key={id}
            className="chip"
            aria-label={`Let it pass through ${nameOf(loaded, id)} again`}
            onPress={() => toggle(id)}
          >
            <s lang={languageOf(loaded, id)}>{nameOf(loaded, id)}</s> <Icon name="close" />
          </Button>
        ))}
      </p>
    </LimitGroup>
  );
}
