import { Button } from "react-aria-components";
import { Icon } from "../../controls/icon.tsx";
import { EntityField } from "../../search/entity-field.tsx";
import { type End, useTracing } from "../tracing.ts";
import { PickIcon } from "./marks.tsx";

const NAMES: Readonly<Record<End, string>> = { from: "From", to: "To" };

/** One end of the question: searched by name, or picked in the picture. */
export function EndPicker({ end }: { readonly end: End }) {
  const { loaded, trace, ask, picking, pick } = useTracing();
  const id = trace[end];
  const name = id === null ? "" : (loaded.entities.get(id)?.name ?? id);
  const set = (next: string | null) => ask(end === "from" ? { from: next } : { to: next });
  const startPicking = () => {
    pick(picking === end ? null : end);
    document.querySelector<HTMLElement>(".network-canvas")?.focus();
  };
  return (
    <div className="end-picker">
      <EntityField label={NAMES[end]} name={name} shortcut={end} onChoose={set} />
      {id !== null && (
        <Button className="icon-button end-clear" aria-label={`Clear: ${name}`} onPress={() => set(null)}>
          <Icon name="close" />
        </Button>
      )}
      <Button
        className="icon-button"
        aria-label={`Pick in the picture: ${NAMES[end].toLowerCase()}`}
        aria-pressed={picking === end}
        onPress={startPicking}
      >
        <PickIcon />
      </Button>
    </div>
  );
}
