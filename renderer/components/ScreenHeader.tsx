import type { ReactNode } from 'react';
import { ScreenTitle } from './ScreenTitle.tsx';
import './ScreenHeader.css';

interface ScreenHeaderProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A screen's message, what stands behind it, and what can be done with the whole of it. */
export function ScreenHeader({ title, children, actions }: ScreenHeaderProps) {
  return (
    <header className="screen-header">
      <div className="screen-header-text">
        <ScreenTitle>{title}</ScreenTitle>
        {children !== undefined && <p className="screen-header-sub">{children}</p>}
      </div>
      {actions !== undefined && <div className="screen-header-actions no-print">{actions}</div>}
    </header>
  );
}
