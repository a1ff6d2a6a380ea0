import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay, Switch } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { useCase, useSettings, useSettingsStore } from "../store/hooks.ts";
import { type KeyHelp, NETWORK_KEYS, PAGE_KEYS, QUERY_KEYS, TIMELINE_KEYS } from "./key-help.ts";
import { SHORTCUTS } from "./shortcuts.ts";

/** How to work with the page, and what is loaded in it. */
export function HelpButton() {
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label="Help and shortcuts">
        <Icon name="help" />
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">Reading and moving</Heading>
            <Button slot="close" className="icon-button dialog-close" aria-label="Close">
              <Icon name="close" />
            </Button>
            <p>
              A relation is drawn when it is in force at some moment of the window. A solid line certainly is;
              a dashed one only may be, for its dates are not known exactly. Positions never change, so that
              what moves is time.
            </p>
            <p>
              In Trace a path is lit, its hops numbered. Over the time axis its line rests with an entity and
              goes down where influence passes on: solid at the earliest, dashed at the latest that the
              uncertain dates allow. A path is an opportunity, not a proof.
            </p>
            <div className="help-keys">
              <KeyTable caption="In the network" keys={NETWORK_KEYS} />
              <KeyTable caption="On the timeline" keys={TIMELINE_KEYS} />
              <KeyTable caption="In Query" keys={QUERY_KEYS} />
              <KeyTable caption="In Trace" keys={SHORTCUTS.filter(({ mode }) => mode === "trace")} />
              <KeyTable
                caption="Everywhere"
                keys={[...PAGE_KEYS, ...SHORTCUTS.filter(({ mode }) => mode !== "trace")]}
              />
            </div>
            <ShortcutSwitch />
            <AboutCase />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function KeyTable({ caption, keys }: { readonly caption: string; readonly keys: readonly KeyHelp[] }) {
  return (
    <table className="key-table">
      <caption>{caption}</caption>
      <tbody>
        {keys.map(({ key, what }) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ShortcutSwitch() {
  const settings = useSettingsStore();
  const isOn = useSettings((now) => now.shortcuts);
  return (
    <Switch className="switch" isSelected={isOn} onChange={(shortcuts) => settings.setState({ shortcuts })}>
      <span className="switch-track" />
      Single keys are shortcuts
    </Switch>
  );
}

function AboutCase() {
  const { dataset } = useCase();
  return (
    <p className="help-case">
      <strong>{dataset.title}</strong>, version {dataset.version}, {dataset.licence}. Content{" "}
      <code>{dataset.contentHash.slice(0, 12)}</code>. {dataset.summary}
    </p>
  );
}
