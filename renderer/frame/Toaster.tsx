import { Toast } from '@base-ui/react/toast';
import type { Notify } from '../stores/notices.ts';
import './Toaster.css';

type Manager = ReturnType<typeof Toast.createToastManager>;

/** Long enough to read two lines and reach for Undo. */
const SHOWN_MS = 8000;

/** The notices of the page, and the way to add one from outside React. */
export function createNotices(): { readonly manager: Manager; readonly notify: Notify } {
  const manager = Toast.createToastManager();
  const notify: Notify = ({ text, action, isUrgent = false }) => {
    const id = manager.add({
      description: text,
      priority: isUrgent ? 'high' : 'low',
      timeout: isUrgent ? 0 : SHOWN_MS,
      ...(action === undefined
        ? {}
        : {
            actionProps: {
              children: action.label,
              onClick: () => {
                manager.close(id);
                action.run();
              },
            },
          }),
    });
  };
  return { manager, notify };
}

/** Where notices appear; a live region, so that they are read out without taking the focus. */
export function Toaster({ manager }: { manager: Manager }) {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="toaster no-print" aria-label="Notices">
          <Notices />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Notices() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" aria-label="Notice" swipeDirection={[]}>
      <Toast.Content className="toast-content">
        <Toast.Description className="toast-text" />
        {toast.actionProps !== undefined && <Toast.Action className="toast-action" />}
        <Toast.Close className="toast-close" aria-label="Put away">
          Close
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
