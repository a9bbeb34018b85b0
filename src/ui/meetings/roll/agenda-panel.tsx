import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { factWords } from './mark-words.ts';
import type { Marking } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';

/** The agenda with what has been dealt with when; one tap takes up an item, which ends the one before. */
export function AgendaPanel({ held: { roll, items, openItem }, marking }: { held: MeetingRoll; marking: Marking }) {
  const texts = useTexts();
  const happened = (item: string, title: string, event: 'opened' | 'closed') => {
    const fact = { kind: 'item' as const, item, event, atMs: marking.nowMs() };
    void marking.mark([{ fact }], title, factWords(texts, fact, undefined));
  };
  return (
    <ol class="rows agenda-now" aria-label={texts.t('agenda')}>
      {items.map(({ id, title }) => {
        const times = roll.items.filter(({ item }) => item === id);
        const isOpen = openItem?.id === id;
        const act = texts.t(isOpen ? 'roll.item.close' : times.length > 0 ? 'roll.item.again' : 'roll.item.open');
        return (
          <li key={id} class="seat" aria-current={isOpen ? 'step' : undefined}>
            <div class="seat-who">
              <p>
                <b>{title}</b>{' '}
                <span class="soft small-text num">
                  {times
                    .map(({ fromMs, toMs }) => `${texts.formatClock(fromMs)}–${toMs ? texts.formatClock(toMs) : ''}`)
                    .join(', ')}
                </span>
              </p>
            </div>
            <div class="seat-acts">
              <Button
                kind="quiet"
                size="compact"
                label={`${act}: ${title}`}
                onClick={() => happened(id, title, isOpen ? 'closed' : 'opened')}
              >
                {act}
              </Button>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
