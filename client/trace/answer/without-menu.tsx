import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useActions } from "../../store/hooks.ts";
import { useTracing } from "../tracing.ts";
import type { HopReading } from "./hops.ts";

/** The key of the choice that bars an entity as an intermediate; ids of entities have a slash, types are in capitals. */
const BAR = "bar";

/** What the answer would be without the statement, its source, the entity or the type of relation that a hop rests on. */
export function WithoutMenu({ reading: { hop, to, places } }: { readonly reading: HopReading }) {
  const { loaded, trace, ask } = useTracing();
  const { toggleWithout } = useActions();
  const type = loaded.types.get(hop.type)?.name ?? hop.type;
  const act = (key: string) => {
    if (key !== BAR) toggleWithout(key);
    else ask({ notThrough: new Set([...trace.notThrough, hop.to]) });
  };
  return (
    <MenuTrigger>
      <Button className="inline-button">If wrong? …</Button>
      <Popover className="popover">
        <Menu className="menu" aria-label="Answer without" onAction={(key) => act(String(key))}>
          {places.map(({ sourceId, sourceName }) => (
            <MenuItem key={sourceId} className="menu-item" id={sourceId}>
              Without {sourceName}
            </MenuItem>
          ))}
          {hop.to !== trace.to && (
            <MenuItem className="menu-item" id={hop.to}>
              Without {to}
            </MenuItem>
          )}
          {hop.to !== trace.to && (
            <MenuItem className="menu-item" id={BAR}>
              Not passing through {to}
            </MenuItem>
          )}
          <MenuItem className="menu-item" id={hop.relation}>
            Without this statement
          </MenuItem>
          <MenuItem className="menu-item" id={hop.type}>
            Without all relations “{type}”
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
