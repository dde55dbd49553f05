// What is under way, and for how long.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export function Progress({ message }: { readonly message: string }) {
  const seconds = useSignal(0);
  useEffect(() => {
    seconds.value = 0;
    const timer = setInterval(() => seconds.value++, 1000);
    return () => clearInterval(timer);
  }, [message]);
  return (
    <p class="progress">
      {message}
      {seconds.value > 1 && <span aria-hidden="true"> {seconds} s</span>}
      {seconds.value > 9 && ' You may close this panel: what is under way goes on.'}
    </p>
  );
}
