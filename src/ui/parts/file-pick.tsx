import { Icon } from './icon.tsx';

/** Picks a file from the device. The same one can be picked again: the input is emptied after each choice. */
export function FilePick({
  text,
  accept,
  onFiles,
}: {
  text: string;
  accept: string;
  onFiles: (files: File[]) => void;
}) {
  return (
    <label class="btn quiet grow photo-pick">
      <Icon name="import" />
      <span>{text}</span>
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
