import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay, Switch } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { NETWORK_KEYS } from "../network/key-help.ts";
import type { KeyHelp } from "../store/feature.ts";
import { useCase, useSession, useSettings, useSettingsStore } from "../store/hooks.ts";
import { TIMELINE_KEYS } from "../timeline/key-help.ts";
import { PAGE_KEYS, PAGE_SHORTCUTS } from "./shortcuts.ts";

/** How to work with the page, and what is loaded in it. */
export function HelpButton() {
  const { features } = useSession();
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
            {features.map(({ mode, name, help }) => (
              <p key={mode}>
                <strong>{name}.</strong> {help.text}
              </p>
            ))}
            <div className="help-keys">
              <KeyTable caption="In the network" keys={NETWORK_KEYS} />
              <KeyTable caption="On the timeline" keys={TIMELINE_KEYS} />
              {features.map(({ mode, name, help, shortcuts }) => (
                <KeyTable key={mode} caption={`In ${name}`} keys={[...help.keys, ...shortcuts]} />
              ))}
              <KeyTable caption="Everywhere" keys={[...PAGE_KEYS, ...PAGE_SHORTCUTS]} />
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
