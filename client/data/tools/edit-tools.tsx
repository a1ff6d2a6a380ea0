import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { Editable } from "../../../model/exchange/edit/change.ts";
import { fetchListed } from "../../api.ts";
import { useActions, useCase } from "../../store/hooks.ts";

/** From the dossier of an entity to where it is mended, for those who may write. */
export function EditEntity({ id }: { readonly id: string }) {
  return <EditButton kind="entity" id={id} />;
}

/** The same from the evidence of a relation. */
export function EditRelation({ id }: { readonly id: string }) {
  return <EditButton kind="relation" id={id} />;
}

function EditButton({ kind, id }: { readonly kind: Editable; readonly id: string }) {
  const { dataset } = useCase();
  const { setMode } = useActions();
  const edit = async () => {
    const { openThing } = await import("./open-thing.ts");
    setMode("data");
    await openThing(dataset.id, kind, id);
  };
  if (!useMayWrite()) return null;
  return (
    <Button className="button" onPress={() => void edit()}>
      Edit
    </Button>
  );
}

/** Whether the reader may write; no until that is known. */
function useMayWrite(): boolean {
  const [mayWrite, setMayWrite] = useState(false);
  useEffect(() => {
    let isHere = true;
    fetchListed().then(
      ({ mayWrite }) => isHere && setMayWrite(mayWrite),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return mayWrite;
}
