// Comes along with the screens that act, so that what is done here shows at once even where nothing can be fetched.
import '../../store/fold-own.ts';
import type { City } from '../../domain/city.ts';
import type { DataOf, KindName } from '../../domain/kinds.ts';
import { act, type Subject } from '../../store/author.ts';
import { actAndKeepDraft, dropDraft } from '../../store/drafts.ts';
import { useApp } from '../app.ts';
import { useSaving } from '../desk/use-saving.ts';

/** Doing things to meetings; each resolves to true when it is saved on this device. */
export interface Acts {
  /** Why the last one could not be kept, for `explainRefusal`. */
  problem: string | undefined;
  act: <K extends KindName>(kind: K, subject: Subject, data: DataOf<K>, said: string) => Promise<boolean>;
  /** The same, and forgets the draft whose words it used, in one step. */
  actOfDraft: <K extends KindName>(
    kind: K,
    subject: Subject,
    data: DataOf<K>,
    said: string,
    draftId: string,
  ) => Promise<boolean>;
  /** The same kind of thing to several records, one after the other. */
  actOnAll: <K extends KindName>(
    kind: K,
    subjects: readonly (Subject & { data: DataOf<K> })[],
    said: string,
  ) => Promise<boolean>;
}

/** Acts in a city. */
export function useActs(city: City): Acts {
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  return {
    problem,
    act: (kind, subject, data, said) => save(() => act(db, author, kind, city.id, subject, data), said),
    actOfDraft: (kind, subject, data, said, draftId) =>
      save(
        () =>
          actAndKeepDraft(
            db,
            () => act(db, author, kind, city.id, subject, data),
            () => dropDraft(db, draftId),
          ),
        said,
      ),
    actOnAll: (kind, subjects, said) =>
      save(async () => {
        for (const { data, ...subject } of subjects) await act(db, author, kind, city.id, subject, data);
      }, said),
  };
}
