import { useState } from "react";
import { ComboBox, FieldError, Input, Label, Popover } from "react-aria-components";
import { FoundList } from "./found-list.tsx";
import { groupFound, type ItemGroup } from "./groups.ts";
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
const NOTHING: readonly ItemGroup[] = [];

/** An entity by its name in any language, by what is told of it, or by what it has to do with. */
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
  const groups =
    draft === null ? NOTHING : groupFound({ ...search.found, relations: [], sources: [], questions: [] });
  return (
    <ComboBox
      className={className}
      data-shortcut={shortcut}
      inputValue={draft ?? name}
      onInputChange={(text) => setDraft(text === name ? null : text)}
      selectedKey={null}
      onSelectionChange={(key) => {
        const item = groups.flatMap(({ items }) => items).find((one) => one.key === key);
        if (item === undefined) return;
        setDraft(null);
        onChoose(item.target.id);
      }}
      onBlur={() => {
        if (draft !== null) onLeave?.(draft.trim());
        setDraft(null);
      }}
      isInvalid={error !== ""}
      // What is offered fits by more than the letters of its name.
      defaultFilter={() => true}
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
        <FoundList label={label} text={draft ?? ""} state={search} groups={groups} isOfOneSort />
      </Popover>
    </ComboBox>
  );
}
