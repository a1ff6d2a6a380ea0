import { useState } from "react";
import { ComboBox, FieldError, Input, Label, ListBox, Popover } from "react-aria-components";
import type { Found } from "../../model/graph/found.ts";
import { FoundItem, NothingFound } from "./search.tsx";
import { useSearch } from "./use-search.ts";

interface Props {
  readonly label: string;
  /** The name of the entity that is chosen; empty where none is. */
  readonly name: string;
  readonly className?: string;
  /** What a key of the page finds the field by. */
  readonly shortcut?: string;
  readonly error?: string;
  readonly onChoose: (id: string) => void;
  /** What becomes of a text that was typed and not chosen; it is dropped where nothing is said. */
  readonly onLeave?: (text: string) => void;
}

/** While nothing is typed there is nothing to choose from, and the list stays closed after a choice. */
const NOTHING: readonly Found[] = [];

/** An entity by its name, in any language and without accents. */
export function EntityField({
  label,
  name,
  className = "entity-field",
  shortcut,
  error = "",
  onChoose,
  onLeave,
}: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const search = useSearch(draft ?? "");
  return (
    <ComboBox
      className={className}
      data-shortcut={shortcut}
      items={draft === null ? NOTHING : search.found}
      inputValue={draft ?? name}
      onInputChange={(text) => setDraft(text === name ? null : text)}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setDraft(null);
        onChoose(String(key));
      }}
      onBlur={() => {
        if (draft !== null) onLeave?.(draft.trim());
        setDraft(null);
      }}
      isInvalid={error !== ""}
      menuTrigger="input"
      allowsEmptyCollection={draft !== null}
      allowsCustomValue
    >
      <Label>{label}</Label>
      <Input
        placeholder="Search a name …"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <FieldError>{error}</FieldError>
      <Popover className="popover search-results">
        <ListBox<Found>
          className="menu"
          renderEmptyState={() => <NothingFound text={draft ?? ""} state={search} />}
        >
          {(found) => <FoundItem found={found} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
