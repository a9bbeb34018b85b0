import type { City } from '../../domain/city.ts';
import type { Idea } from '../../domain/idea.ts';
import { IdeaRow } from '../ideas/idea-row.tsx';
import { Rows } from '../parts/rows.tsx';

/** Published ideas as rows, each with the moment that matters here. */
export function IdeaRows({
  city,
  ideas,
  atMsOf,
}: {
  city: City;
  ideas: readonly Idea[];
  atMsOf: (idea: Idea) => number;
}) {
  return (
    <Rows>
      {ideas.map((idea) => (
        <IdeaRow key={idea.id} city={city} idea={idea} atMs={atMsOf(idea)} />
      ))}
    </Rows>
  );
}
