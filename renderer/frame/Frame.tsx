import { useEffect, useRef, type ReactNode } from 'react';
import { useRoute } from '../stores/StoresProvider.tsx';
import './Frame.css';
import { SampleBanner } from './SampleBanner.tsx';
import { Sidebar } from './Sidebar.tsx';

/** The window: the way around on the left, the screen beside it. */
export function Frame({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const arrivals = useRoute((state) => state.arrivals);
  // Somebody who came here by keyboard goes on reading here. At the start the browser has its own place.
  useEffect(() => {
    if (arrivals === 0) return;
    window.scrollTo(0, 0);
    (main.current?.querySelector('h1') ?? main.current)?.focus();
  }, [arrivals]);
  return (
    <div className="frame">
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          // The address after # is the place, so the link moves the focus itself.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the screen
      </a>
      <Sidebar />
      <div className="frame-body">
        <SampleBanner />
        <main ref={main} id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
