import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { ordersToMove } from '../../domain/meeting/agenda.ts';
import type { AgendaItem } from '../../domain/meeting/records.ts';
import { useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { Button, Buttons } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { AgendaItemBody } from './agenda-item.tsx';
import { ItemForm } from './item-form.tsx';
import type { OpenMeeting } from './seen-meetings.ts';
import { type Acts, useActs } from './use-acts.ts';

/** The agenda in the hands of those who lead: reading first, editing at a press, every change at once and to be undone. */
export function AgendaEditor({ city, open }: { city: City; open: OpenMeeting }) {
  const texts = useTexts();
  const acts = useActs(city);
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<AgendaItem | undefined>(undefined);
  const { agenda, seen } = open;
  const { meeting } = seen;
  if (!meeting) return null;
  const remove = async (item: AgendaItem) => {
    const said = texts.t('call.item.removed', { title: item.title });
    if (await acts.act('agenda.removeItem', item, {}, said)) setRemoved(item);
  };
  const restore = async (item: AgendaItem) => {
    if (await acts.act('agenda.restoreItem', item, {}, texts.t('call.item.restored'))) setRemoved(undefined);
  };
  return (
    <Section title={texts.t('agenda')}>
      {agenda.length === 0 && <p>{texts.t('call.agenda.empty')}</p>}
      {agenda.length > 0 && (
        <ol class="rows agenda">
          {agenda.map((item, index) =>
            editing ? (
              <EditableItem
                key={item.id}
                city={city}
                agenda={agenda}
                index={index}
                acts={acts}
                onRemove={() => void remove(item)}
              />
            ) : (
              <li key={item.id} class="agenda-item">
                <AgendaItemBody city={city} item={item} number={index + 1} />
              </li>
            ),
          )}
        </ol>
      )}
      {removed && <Removed key={removed.id} item={removed} onUndo={() => void restore(removed)} />}
      <SaveProblem problem={acts.problem} />
      {adding ? (
        <ItemForm city={city} meeting={meeting} agenda={agenda} onClose={() => setAdding(false)} />
      ) : (
        <div class="meeting-tools">
          <Buttons>
            <Button kind="quiet" fill="grow" icon="add" expanded={false} onClick={() => setAdding(true)}>
              {texts.t('agendaItem.add')}
            </Button>
            {agenda.length > 0 && (
              <Button kind="quiet" fill="grow" icon={editing ? 'check' : 'edit'} onClick={() => setEditing(!editing)}>
                {texts.t(editing ? 'call.agenda.done' : 'call.agenda.edit')}
              </Button>
            )}
          </Buttons>
        </div>
      )}
    </Section>
  );
}

/** What was just taken off, with the way back; it takes the focus from the button that did it. */
function Removed({ item, onUndo }: { item: AgendaItem; onUndo: () => void }) {
  const texts = useTexts();
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => note.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={note}>
      <Note tone="woad" icon="undo">
        <p>{texts.t('call.item.removed', { title: item.title })}</p>
        <div class="btns">
          <Button kind="quiet" size="compact" onClick={onUndo}>
            {texts.t('undo')}
          </Button>
        </div>
      </Note>
    </div>
  );
}

type EditableItemProps = {
  city: City;
  agenda: readonly AgendaItem[];
  index: number;
  acts: Acts;
  onRemove: () => void;
};

/** A row that opens what one may do to an item: move, edit, take off the list. */
function EditableItem({ city, agenda, index, acts, onRemove }: EditableItemProps) {
  const texts = useTexts();
  const [opened, setOpened] = useState(false);
  const [writing, setWriting] = useState(false);
  const { row, move } = useMoving(agenda, index, acts);
  const item = agenda[index];
  if (!item) return null;
  if (writing)
    return (
      <li class="agenda-item is-open">
        <ItemForm city={city} item={item} agenda={agenda} onClose={() => setWriting(false)} />
      </li>
    );
  return (
    <li class={opened ? 'agenda-item is-open' : 'agenda-item'} ref={row}>
      <button type="button" class="agenda-open" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <span class="agenda-number num">{index + 1}</span>
        <span class="agenda-words strong">{item.title}</span>
        <Icon name="open" />
      </button>
      {opened && (
        <Buttons>
          <Button size="compact" fill="grow" icon="edit" onClick={() => setWriting(true)}>
            {texts.t('edit')}
          </Button>
          {index > 0 && (
            <Button kind="quiet" size="compact" fill="grow" onClick={() => move(-1)}>
              {texts.t('call.item.up')}
            </Button>
          )}
          {index < agenda.length - 1 && (
            <Button kind="quiet" size="compact" fill="grow" onClick={() => move(1)}>
              {texts.t('call.item.down')}
            </Button>
          )}
          {!item.decided && (
            <Button kind="quiet" size="compact" fill="grow" onClick={onRemove}>
              {texts.t('call.item.remove')}
            </Button>
          )}
        </Buttons>
      )}
    </li>
  );
}

/** Moves an item by one place and keeps the focus on the button that did, or on its row at either end. */
function useMoving(agenda: readonly AgendaItem[], index: number, { actOnAll }: Acts) {
  const texts = useTexts();
  const row = useRef<HTMLLIElement>(null);
  const pressed = useRef<HTMLElement | undefined>(undefined);
  useEffect(() => {
    const button = pressed.current;
    pressed.current = undefined;
    if (!button) return;
    const target = button.isConnected ? button : row.current?.querySelector<HTMLElement>('.agenda-open');
    target?.focus();
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  const move = (by: -1 | 1) => {
    const item = agenda[index];
    if (!item) return;
    pressed.current = document.activeElement as HTMLElement;
    const byId = new Map(agenda.map((each) => [each.id, each]));
    const subjects = ordersToMove(agenda, item.id, index + by).map(({ id, order }) => ({
      id,
      scope: byId.get(id)?.scope ?? item.scope,
      data: { order },
    }));
    void actOnAll('agenda.correctItem', subjects, texts.t('call.item.moved', { place: String(index + by + 1) }));
  };
  return { row, move };
}
