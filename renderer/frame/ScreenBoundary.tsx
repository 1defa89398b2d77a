import { Component, type ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { ScreenTitle } from '../components/ScreenTitle.tsx';

interface ScreenBoundaryProps {
  readonly children: ReactNode;
}

interface Broken {
  readonly reason: string | null;
}

/** Holds a screen that cannot be drawn, so that the way around stays; only a class can do this in React. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, Broken> {
  override state: Broken = { reason: null };

  static getDerivedStateFromError(defect: unknown): Broken {
    return { reason: defect instanceof Error ? defect.message : String(defect) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return (
      <div role="alert">
        <ScreenTitle>This screen cannot be shown</ScreenTitle>
        <p>
          Nothing was changed. Your data are as they were. Go to another screen, or try again; if it happens again, report “{reason}”.
        </p>
        <Button onClick={() => this.setState({ reason: null })}>Try again</Button>
      </div>
    );
  }
}
