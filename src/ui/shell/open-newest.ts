/** How long the server is asked for a newer release before the page is opened anew with what is here, milliseconds. */
const PATIENCE_MS = 5000;

/** Opens the page anew with the newest release that can be had: an older one could not read what is stored. */
export async function openNewest(): Promise<void> {
  const update = takeUpdate().catch(() => undefined);
  await Promise.race([update, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  location.reload();
}

async function takeUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update();
  const coming = registration?.installing ?? registration?.waiting;
  if (!coming) return;
  const isReady = () => coming.state === 'activated' || coming.state === 'redundant';
  await new Promise<void>((resolve) => {
    const follow = () => {
      if (coming.state === 'installed') coming.postMessage({ type: 'SKIP_WAITING' });
      if (isReady()) resolve();
    };
    coming.addEventListener('statechange', follow);
    follow();
  });
}
