import { Button } from "react-aria-components";
import type { Boot } from "../store/boot.ts";

interface BootScreenProps {
  readonly boot: Exclude<Boot, { state: "ready" }>;
  readonly onRetry: () => Promise<void>;
}

/** What stands on the page until there is a case to show. */
export function BootScreen({ boot, onRetry }: BootScreenProps) {
  return (
    <main className="boot">
      <p className="wordmark">Entente</p>
      {boot.state === "loading" && <p role="status">Loading the case …</p>}
      {boot.state === "empty" && (
        <>
          <h1>No dataset is loaded yet</h1>
          <p>
            Load one with <code>npm run dataset -- load &lt;folder&gt;</code>, then try again.
          </p>
        </>
      )}
      {boot.state === "failed" && (
        <div role="alert">
          <h1>{boot.error.title}</h1>
          <p>{boot.error.detail}</p>
        </div>
      )}
      {boot.state !== "loading" && (
        <Button className="button" onPress={() => void onRetry()}>
          Try again
        </Button>
      )}
    </main>
  );
}
