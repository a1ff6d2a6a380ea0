import { Button } from "react-aria-components";
import { useActions } from "../store/hooks.ts";

/** From the dossier of an entity to the questions that it is an end of. */
export function DossierEnds({ id }: { readonly id: string }) {
  const { trace } = useActions();
  return (
    <>
      <Button className="button" onPress={() => trace({ from: id, path: 0 })}>
        Trace from here
      </Button>
      <Button className="button" onPress={() => trace({ to: id, path: 0 })}>
        Trace to here
      </Button>
    </>
  );
}
