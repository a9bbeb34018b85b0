import type { IdeaStatus, Reach } from '../domain/idea.ts';
import { anjalankoskiIdeas } from './demo/anjalankoski.ts';
import { elimakiKoriaIdeas } from './demo/elimaki-koria.ts';
import { etelainenIdeas } from './demo/etelainen.ts';
import { itainenIdeas } from './demo/itainen.ts';
import { kouvolaKeskustaIdeas } from './demo/kouvola-keskusta.ts';
import { kouvolaTogetherIdeas } from './demo/kouvola-together.ts';
import { kuusankoskiJaalaIdeas } from './demo/kuusankoski-jaala.ts';
import { lahtiKeskustaIdeas } from './demo/lahti-keskusta.ts';
import { lahtiTogetherIdeas } from './demo/lahti-together.ts';
import { pohjoinenIdeas } from './demo/pohjoinen.ts';
import { valkealaIdeas } from './demo/valkeala.ts';

/**
 * One idea of the example content and what became of it. Days are counted back from the day the content is made; the
 * mark that says "example" is added to every text when it is given.
 */
export interface DemoIdea {
  title: string;
  text: string;
  goals: string[];
  place?: string;
  /** When it was given. */
  day: number;
  /** Devices that support it; only what has been published can be supported. */
  supporters?: number;
  /** Moves along the statuses, each with the reason everybody reads. */
  steps?: [day: number, to: IdeaStatus, reason: string][];
  answers?: [day: number, text: string][];
  /** The title of the idea it was found to be the same as. */
  mergedInto?: [day: number, title: string];
  hidden?: [day: number, reason: string];
  /** Nobody has handled it yet: it waits on the desk. */
  waiting?: true;
  /** How its author wants to be answered. */
  reply?: { name?: string; phone?: string; email?: string };
  /** Written down by somebody else, with the author's spoken consent. */
  onBehalf?: true;
  fromPaper?: true;
}

/** Ideas that concern the same part of a city. */
export interface DemoPart {
  reach: Reach;
  ideas: readonly DemoIdea[];
}

const of = (...areas: string[]): Reach => ({ areas, wholeCity: false });
const WHOLE_CITY: Reach = { areas: [], wholeCity: true };

/** The example content by city. No person, no event and no decision in it is real. */
export const DEMO_PARTS: Readonly<Record<string, readonly DemoPart[]>> = {
  kouvola: [
    { reach: of('anjalankoski'), ideas: anjalankoskiIdeas },
    { reach: of('elimaki-koria'), ideas: elimakiKoriaIdeas },
    { reach: of('keskusta'), ideas: kouvolaKeskustaIdeas },
    { reach: of('kuusankoski-jaala'), ideas: kuusankoskiJaalaIdeas },
    { reach: of('valkeala'), ideas: valkealaIdeas },
    { reach: of('anjalankoski', 'valkeala'), ideas: kouvolaTogetherIdeas.ofTwoAreas },
    { reach: WHOLE_CITY, ideas: kouvolaTogetherIdeas.ofTheWholeCity },
    { reach: of(), ideas: kouvolaTogetherIdeas.ofAnUnknownArea },
  ],
  lahti: [
    { reach: of('etelainen'), ideas: etelainenIdeas },
    { reach: of('itainen'), ideas: itainenIdeas },
    { reach: of('pohjoinen'), ideas: pohjoinenIdeas },
    { reach: of('keskusta'), ideas: lahtiKeskustaIdeas },
    { reach: of('itainen', 'pohjoinen'), ideas: lahtiTogetherIdeas.ofTwoAreas },
    { reach: WHOLE_CITY, ideas: lahtiTogetherIdeas.ofTheWholeCity },
    { reach: of(), ideas: lahtiTogetherIdeas.ofAnUnknownArea },
  ],
};
