import type { Idea } from '../../domain/idea.ts';
import { useApp, useTexts } from '../app.ts';
import { Empty } from '../parts/empty.tsx';
import { usePageTitle } from '../shell/screen.ts';
import type { Desk } from './desk.ts';
import type { ListName } from './desk-lists.ts';
import { Subject } from './subject.tsx';

export type OpenedProps = {
  desk: Desk;
  list: ListName;
  listTitle: string;
  ideas: readonly Idea[];
  openId: string | undefined;
};

/** The open idea, or what stands in its place. */
export function Opened({ desk, list, listTitle, ideas, openId }: OpenedProps) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const idea = openId ? desk.ideas.all.find(({ id }) => id === openId) : undefined;
  usePageTitle(idea?.title ?? listTitle);
  if (idea) {
    const waiting = list === 'arrived' ? ideas : desk.ideas.byList.arrived;
    return <Subject key={idea.id} desk={desk} idea={idea} nextId={nextOf(waiting, idea.id)} />;
  }
  if (!openId) return <Empty title={texts.t('desk.select')} text={texts.t('desk.offline')} />;
  if (!catalogue.complete) return <p role="status">{texts.t('app.loading')}</p>;
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('idea.page.notFound.heading')}</h1>
      <p>{texts.t('desk.notHere')}</p>
    </>
  );
}

/** The idea below this one, else the first other one. */
function nextOf(ideas: readonly Idea[], id: string): string | undefined {
  const at = ideas.findIndex((idea) => idea.id === id);
  return (ideas[at + 1] ?? ideas.find((idea) => idea.id !== id))?.id;
}
