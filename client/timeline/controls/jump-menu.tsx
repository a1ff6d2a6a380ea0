import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { useActions, useAnnounce } from "../../store/hooks.ts";
import type { Landmarks } from "../lanes/landmarks.ts";
import type { Stretch } from "../lanes/stretches.ts";

/** Every period and term by name: the way to those whose ribbon is too narrow to hit. */
export function JumpMenu({ landmarks: { periods, left, right } }: { landmarks: Landmarks }) {
  const { setWindow } = useActions();
  const announce = useAnnounce();
  const sections = [
    { title: "Periods", stretches: periods },
    { title: `Leaders of ${left.name}`, stretches: left.terms },
    { title: `Leaders of ${right.name}`, stretches: right.terms },
  ].filter(({ stretches }) => stretches.length > 0);
  if (sections.length === 0) return null;
  const go = ({ start, end, entityId, name, words }: Stretch) => {
    setWindow({ start, end });
    announce(`${name}, ${words}`, [entityId]);
  };
  return (
    <MenuTrigger>
      <Button className="timeline-button timeline-text-button">Go to…</Button>
      <Popover className="popover timeline-popover" placement="top start">
        <Menu className="menu" aria-label="Periods and terms of office">
          {sections.map(({ title, stretches }) => (
            <MenuSection key={title}>
              <Header>{title}</Header>
              {inOrder(stretches).map((stretch) => (
                <MenuItem
                  className="menu-item"
                  key={stretch.key}
                  textValue={stretch.name}
                  onAction={() => go(stretch)}
                >
                  <span lang={stretch.language}>{stretch.name}</span>{" "}
                  <span className="menu-note">{stretch.words}</span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function inOrder(stretches: readonly Stretch[]): Stretch[] {
  return [...stretches].sort((a, b) => a.start - b.start || a.end - b.end);
}
