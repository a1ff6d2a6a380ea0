import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { Icon } from "../../controls/icon.tsx";
import { Picker } from "../../controls/picker.tsx";
import { formatCount } from "../../format/number.ts";
import type { LayoutName } from "../../store/arrangement/arrangement.ts";
import { useActions, useView } from "../../store/hooks.ts";

const LAYOUTS: readonly { readonly value: LayoutName; readonly label: string }[] = [
  { value: "history", label: "By history" },
  { value: "force", label: "By force: what is joined stands together" },
  { value: "circle", label: "In a circle, by kind" },
];

/** How the picture is laid out, and the way back from what was moved. */
export function ArrangeMenu() {
  const { setLayout, putBack } = useActions();
  const layout = useView((view) => view.layout);
  const moved = useView((view) => view.moved.size);
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label="Arrange the picture">
        <Icon name="arrange" />
      </Button>
      <Popover className="popover" placement="left bottom">
        <Dialog className="arrange-menu">
          <Heading slot="title" className="unseen">
            Arrange the picture
          </Heading>
          <Picker label="Places" value={layout} choices={LAYOUTS} onChange={setLayout} />
          <p>
            Drag an entity to move it, or press <kbd>M</kbd> on it and the arrow keys. It stays there in the
            link and in the figure.
          </p>
          {moved > 0 && (
            <Button className="button" onPress={() => putBack()}>
              Put back {formatCount(moved, "entity", "entities")}
            </Button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
