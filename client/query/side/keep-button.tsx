import { useState } from "react";
import { Button, Dialog, DialogTrigger, Input, Label, Popover, TextField } from "react-aria-components";
import { useAnnounce } from "../../store/hooks.ts";
import { useConsole, useQuery } from "../hooks.ts";
import { useTitle } from "./title.ts";

/** Keeps what is asked among the favourites, under a name. */
export function KeepButton({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <DialogTrigger>
      <Button className="button" isDisabled={isEmpty}>
        Keep …
      </Button>
      <Popover className="popover keep" placement="bottom end">
        <Dialog className="keep-dialog" aria-label="Keep among the favourites">
          {({ close }) => <NameForm onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function NameForm({ onDone }: { readonly onDone: () => void }) {
  const { shelf } = useConsole();
  const query = useQuery();
  const titleOf = useTitle();
  const announce = useAnnounce();
  const [name, setName] = useState(() => titleOf(query));
  const keep = () => {
    shelf.addFavourite(query, name.trim() || titleOf(query));
    announce(`Kept among the favourites as ${name.trim()}.`);
    onDone();
  };
  return (
    <form
      className="keep-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField className="field" value={name} onChange={setName} autoFocus>
        <Label>Name of the favourite</Label>
        <Input autoComplete="off" onFocus={(event) => event.target.select()} />
      </TextField>
      <Button className="button" type="submit">
        Keep
      </Button>
    </form>
  );
}
