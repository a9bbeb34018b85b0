import { useEffect, useRef } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { listDrafts } from '../../store/drafts.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import type { DraftKeeper, DraftNews } from './draft-keeper.ts';
import { parseDraft } from './idea-draft.ts';
import { draftAddress } from './use-draft-keeper.ts';

const WORDS = {
  restored: 'idea.form.draftRestored',
  forked: 'idea.form.draftOtherTab',
  gone: 'idea.form.draftGone',
} as const satisfies Record<DraftNews, string>;

/** What the writer should know about this draft before going on: where it comes from, and what other windows did. */
export function DraftNewsNote({ keeper, onDiscard }: { keeper: DraftKeeper; onDiscard: () => void }) {
  const texts = useTexts();
  const news = keeper.news.value;
  if (!news) return null;
  return (
    <Note tone={news === 'restored' ? 'woad' : 'leaf'} icon={news === 'restored' ? 'edit' : 'warning'} role="status">
      <p>{texts.t(WORDS[news])}</p>
      <div class="btns">
        <Button kind="quiet" size="compact" onClick={onDiscard}>
          {texts.t('idea.form.discard')}
        </Button>
      </div>
    </Note>
  );
}

/** The draft was emptied; it can be brought back. Takes the focus of the button that is gone. */
export function DiscardedNote({ onUndo }: { onUndo: () => void }) {
  const texts = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Note tone="woad" icon="info">
        <p>{texts.t('idea.form.discarded')}</p>
        <div class="btns">
          <Button kind="quiet" size="compact" icon="undo" onClick={onUndo}>
            {texts.t('undo')}
          </Button>
        </div>
      </Note>
    </div>
  );
}

/** Half-written ideas of this city beside the one on screen, so that none is forgotten. */
export function OtherDrafts({ city, keeper }: { city: City; keeper: DraftKeeper }) {
  const texts = useTexts();
  const { db, clock } = useApp();
  const drafts = useLive(() => listDrafts(db, city.id), [city.id]) ?? [];
  const own = keeper.id.value;
  const others = drafts.filter(({ id }) => id !== own);
  if (others.length === 0) return null;
  const { nowMs } = clock.read();
  return (
    <Note tone="woad" icon="edit">
      <p>{texts.t('idea.form.otherDrafts', { n: others.length })}</p>
      <ul>
        {others.map(({ id, form, savedAtMs }) => (
          <li key={id}>
            <a class="row-link" href={draftAddress(city.id, id)}>
              {texts.t('idea.form.otherDraft', {
                title: parseDraft(form).title.slice(0, 80) || texts.t('status.draft'),
                time: texts.formatWhen(savedAtMs, nowMs),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  );
}
