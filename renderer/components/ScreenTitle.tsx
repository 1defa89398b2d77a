import { useEffect, useRef } from 'react';

/**
 * The screen's `h1`, which also names the window.
 *
 * When the person goes to another screen the frame gives the focus to `main`, because the
 * title may still be on its way; the title takes it from there as soon as it stands.
 */
export function ScreenTitle({ children }: { children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === title.current?.closest('main')) title.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${children} · Counterpart`;
  }, [children]);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
