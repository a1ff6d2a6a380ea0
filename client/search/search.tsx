import { useState } from "react";
import { ComboBox, Input, Popover } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { useSession } from "../store/hooks.ts";
import type { Session } from "../store/session.ts";
import { finderOf } from "./finder.ts";
import { FoundList } from "./found-list.tsx";
import { groupFound, type Target } from "./groups.ts";
import { useSearch } from "./use-search.ts";

/** Finds entities, relations, sources, questions and help, and leads there. */
export function Search() {
  const [text, setText] = useState("");
  const state = useSearch(text);
  const session = useSession();
  const groups = groupFound(state.found);
  return (
    <ComboBox
      className="search"
      data-shortcut="search"
      aria-label="Search the case"
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        const item = groups.flatMap(({ items }) => items).find((one) => one.key === key);
        if (item === undefined) return;
        void lead(session, item.target);
        setText("");
      }}
      // What is offered fits by more than the letters of its name.
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection={text.trim() !== ""}
      allowsCustomValue
    >
      <Icon name="search" />
      <Input placeholder="Search names, statements, sources, years …" />
      <Popover className="popover search-results">
        <FoundList label="What was found" text={text} state={state} groups={groups} />
      </Popover>
    </ComboBox>
  );
}

async function lead(session: Session, { kind, id }: Target): Promise<void> {
  if (kind === "entity" || kind === "relation") session.actions.select({ kind, id });
  else if (kind === "source") session.actions.leaveOnlySource(id);
  else (await finderOf(session)).questions.get(id)?.act(session);
}
