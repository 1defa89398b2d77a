import { useEffect, useState } from 'react';
import './DropZone.css';

interface DropZoneProps {
  /** Files dropped anywhere on the window; on the desktop the host grants them itself and this is told of none. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** The whole window takes files; while some hang over it, it says what would happen. */
export function DropZone({ onFiles }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return isOver ? (
    <div className="drop-zone" aria-hidden="true">
      <p>Drop to see what these files hold. Nothing is stored yet.</p>
    </div>
  ) : null;
}
