import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { KindIcon } from "../controls/kind-icon.tsx";
import { languageOf } from "../evidence/reading.ts";
import { useCase } from "../store/hooks.ts";
import type { Item, ItemGroup } from "./groups.ts";
import type { SearchState } from "./use-search.ts";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly state: SearchState;
  readonly groups: readonly ItemGroup[];
  /** Whether all that can be found is of one sort, so that its name need not be read. */
  readonly isOfOneSort?: boolean;
}

/** What was found, by groups, each line with the reason that it is there. */
export function FoundList({ label, text, state, groups, isOfOneSort = false }: Props) {
  return (
    <ListBox
      aria-label={label}
      className="menu"
      renderEmptyState={() => <NothingFound text={text} state={state} />}
    >
      {groups.map(({ name, items }) => (
        <ListBoxSection key={name} id={name} {...(isOfOneSort && { "aria-label": name })}>
          {!isOfOneSort && <Header>{name}</Header>}
          {items.map((item) => (
            <FoundItem key={item.key} item={item} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function FoundItem({ item: { key, target, text, note, why, mark } }: { readonly item: Item }) {
  const loaded = useCase();
  const language = target.kind === "entity" ? languageOf(loaded, target.id) : undefined;
  return (
    <ListBoxItem id={key} textValue={text} className="menu-item search-item" data-marked={mark !== null}>
      {mark !== null && <KindIcon kind={mark} />}
      <span lang={language}>{text}</span> <span className="menu-note">{note}</span>
      {why !== "" && <span className="search-why">{why}</span>}
    </ListBoxItem>
  );
}

/** What stands where nothing was found, or not yet. */
function NothingFound({ text, state }: Pick<Props, "text" | "state">) {
  const message =
    state.error ??
    (state.isAsking
      ? "Searching …"
      : `Nothing holds “${text.trim()}”. Try a part of a name, a word of a statement, or a year.`);
  return <p className="search-nothing">{message}</p>;
}
