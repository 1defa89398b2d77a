import type { ComponentProps } from 'react';
import './Button.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'primary' | 'dashed' | 'quiet';
  readonly size?: 'usual' | 'small';
}

/** Something to do, as a word. */
export function Button({ look = 'plain', size = 'usual', className = '', ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={`button button-${look} button-${size} ${className}`} />;
}
