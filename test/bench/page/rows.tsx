import { render } from 'preact';
import type { Idea } from '../../../src/domain/idea.ts';

/** As many as the list of ideas draws at first. */
export const ROWS_ON_SCREEN = 50;

/** Draws the first ideas as a list; when it returns they are in the document. */
export function showRows(ideas: readonly Idea[]): void {
  const list = document.getElementById('rows') as HTMLElement;
  render(null, list);
  render(
    ideas.slice(0, ROWS_ON_SCREEN).map((idea) => (
      <li key={idea.id}>
        <a href={`/kouvola/ideas/${idea.code}`}>{idea.title}</a>
        <p>
          {idea.status} · {idea.supportCount} · {idea.reach.areas.join(', ')} ·{' '}
          <time>{new Date(idea.givenAtMs).toLocaleDateString('fi')}</time>
        </p>
      </li>
    )),
    list,
  );
  if (list.childElementCount !== ROWS_ON_SCREEN) throw new Error(`${list.childElementCount} rows were drawn`);
}
