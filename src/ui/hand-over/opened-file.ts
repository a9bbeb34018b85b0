/** Files opened with the app reach it by a queue that is not in the type library of the language. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Calls back for a file that somebody opened with the app, where the platform offers it; the function returned ends it. */
export function onOpenedFile(take: (file: File) => void): () => void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  let isOver = false;
  launchQueue?.setConsumer(({ files }) => {
    for (const file of files) {
      void file.getFile().then(
        (opened) => !isOver && take(opened),
        () => undefined,
      );
    }
  });
  return () => {
    isOver = true;
  };
}
