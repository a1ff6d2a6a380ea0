import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Boot } from "../store/boot.ts";

interface BootScreenProps {
  readonly boot: Exclude<Boot, { state: "ready" }>;
  readonly onRetry: () => Promise<void>;
  /** What one can do where nothing is loaded. */
  readonly children: ReactNode;
}

/** What stands on the page until there is a case to show. */
export function BootScreen({ boot, onRetry, children }: BootScreenProps) {
  if (boot.state === "empty") return children;
  return (
    <main className="boot">
      <p className="wordmark">Entente</p>
      {boot.state === "loading" && <p role="status">Loading the case …</p>}
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
