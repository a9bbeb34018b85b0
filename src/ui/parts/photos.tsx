import { Icon } from './icon.tsx';

export type PhotoView = { key: string; src: string; alt: string; onRemove?: () => void; removeLabel?: string };

/** Photos side by side, square and removable in a form, `large` beside a text. */
export function Photos({ label, photos, large }: { label: string; photos: readonly PhotoView[]; large?: boolean }) {
  if (photos.length === 0) return null;
  return (
    <ul class={large ? 'photos is-large' : 'photos'} aria-label={label}>
      {photos.map(({ key, src, alt, onRemove, removeLabel }) => (
        <li key={key}>
          <img src={src} alt={alt} loading="lazy" decoding="async" width="400" height={large ? 300 : 400} />
          {onRemove && (
            <button type="button" aria-label={removeLabel} onClick={onRemove}>
              <Icon name="close" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Takes or picks photos; `capture` goes straight to the camera where there is one. The same file can be picked again: the input is emptied after each choice. */
export function PhotoPick({
  id,
  text,
  multiple,
  capture,
  onFiles,
}: {
  id?: string;
  text: string;
  multiple?: boolean;
  capture?: boolean;
  onFiles: (files: File[]) => void;
}) {
  return (
    <label class="btn quiet wide photo-pick">
      <Icon name="camera" />
      <span>{text}</span>
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple={multiple}
        capture={capture ? 'environment' : undefined}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
