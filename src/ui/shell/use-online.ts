import { useEffect, useState } from 'preact/hooks';

/** What the browser believes of its network. It may be wrong when it says yes: only our server's answer counts then. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const read = () => setOnline(navigator.onLine);
    read(); // it may have changed while the screen was drawn
    addEventListener('online', read);
    addEventListener('offline', read);
    return () => {
      removeEventListener('online', read);
      removeEventListener('offline', read);
    };
  }, []);
  return online;
}
