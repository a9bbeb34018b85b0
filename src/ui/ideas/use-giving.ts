import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { giveIdea } from '../../store/give-idea.ts';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { useApp, useTexts } from '../app.ts';
import { checkDraft } from './check-draft.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { writtenIdea } from './idea-draft.ts';

export interface Giving {
  /** How often sending was tried with something still to be looked at; the summary of errors follows it. */
  attempt: number;
  /** Why the device could not keep the idea; everything typed is still there. */
  failure: string | undefined;
  give: () => void;
}

/** Gives the idea of a draft, once however often it is pressed, and goes on to the thanks when it is on the disk. */
export function useGiving(city: City, keeper: DraftKeeper): Giving {
  const { db, author, sync, announce } = useApp();
  const texts = useTexts();
  const { route } = useLocation();
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<string>();
  const busy = useRef(false);
  const warned = useRef(false);

  /** Whether another window has sent or emptied this draft, told once: the next press means it. */
  const isNewlyGone = async () => {
    await keeper.flush();
    await keeper.look();
    if (keeper.news.peek() !== 'gone' || warned.current) return false;
    warned.current = true;
    return true;
  };

  const give = async () => {
    if (await isNewlyGone()) return false;
    keeper.pause();
    try {
      const written = writtenIdea(keeper.form.peek(), city);
      const { code } = await keepTrying(db, () => giveIdea(db, author, city, written, keeper.id.peek()));
      sync.soon();
      announce(texts.t('savedOnDevice'));
      route(`/${city.id}/ideas/${code}/thanks`, true);
      return true;
    } catch (error) {
      keeper.resume();
      setFailure(storageProblem(error) ?? 'unknown');
      return false;
    }
  };

  const press = async () => {
    if (busy.current) return;
    setFailure(undefined);
    if (checkDraft(keeper.form.peek()).length > 0) {
      setAttempt((count) => count + 1);
      return;
    }
    busy.current = true;
    busy.current = await give();
  };
  return { attempt, failure, give: () => void press() };
}
