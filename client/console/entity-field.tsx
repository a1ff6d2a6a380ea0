import { useState } from "react";
import { ComboBox, FieldError, Input, Label, ListBox, Popover } from "react-aria-components";
import type { Found } from "../../model/graph/found.ts";
import { FoundItem, NothingFound } from "../search/search.tsx";
import { useSearch } from "../search/use-search.ts";
import { useCase } from "../store/hooks.ts";

interface Props {
  readonly label: string;
  /** The entity's id. */
  readonly value: string;
  readonly error: string;
  readonly onChange: (id: string) => void;
}

/** An entity, found by its name in any language; an id can be typed as well. */
export function EntityField({ label, value, error, onChange }: Props) {
  const { entities } = useCase();
  const [draft, setDraft] = useState<string | null>(null);
  const state = useSearch(draft ?? "");
  const choose = (id: string) => {
    setDraft(null);
    if (id !== value) onChange(id);
  };
  const leave = () => {
    if (draft === null) return;
    const typed = draft.trim();
    const named = [...entities.values()].find(({ name }) => name === typed);
    choose(named?.id ?? typed);
  };
  return (
    <ComboBox
      className="field entity-field"
      items={state.found}
      inputValue={draft ?? entities.get(value)?.name ?? value}
      onInputChange={setDraft}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && choose(String(key))}
      onBlur={leave}
      isInvalid={error !== ""}
      menuTrigger="input"
      allowsEmptyCollection={draft !== null}
      allowsCustomValue
    >
      <Label>{label}</Label>
      <Input placeholder="a name or a part of it" />
      <FieldError>{error}</FieldError>
      <Popover className="popover search-results">
        <ListBox<Found>
          className="menu"
          renderEmptyState={() => <NothingFound text={draft ?? ""} state={state} />}
        >
          {(found) => <FoundItem found={found} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
