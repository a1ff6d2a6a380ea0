import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { missingPart } from "../http/missing-part.ts";

interface PanelBoundaryProps {
  readonly name: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: Error | null;
}

/** Keeps a panel that fails from taking the page with it, and says what happened. */
export class PanelBoundary extends Component<PanelBoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    // What is gone is not had by trying again; the page offers to be loaded anew.
    if (missingPart.getState().isMissing)
      return <p className="panel-failed">The {this.props.name} could not be loaded.</p>;
    return (
      <div role="alert" className="panel-failed">
        <p>
          The {this.props.name} failed: {error.message}. Nothing of what you see was lost; its state is in the
          address.
        </p>
        <Button className="button" onPress={() => this.setState({ error: null })}>
          Try again
        </Button>
      </div>
    );
  }
}
