import { Button } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { useSession, useTransient } from "../store/hooks.ts";

/** Says what of the link made no sense, until it is dismissed. */
export function Notice() {
  const { transient } = useSession();
  const ignored = useTransient((state) => state.ignored);
  return (
    <div role="status">
      {ignored.length > 0 && (
        <div className="notice">
          <p>The link asked for something that was ignored: {ignored.join("; ")}.</p>
          <Button
            className="icon-button"
            aria-label="Dismiss"
            onPress={() => transient.setState({ ignored: [] })}
          >
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}
