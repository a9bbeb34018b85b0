import { coordinating } from './coordinating.ts';
import { desk } from './desk.ts';
import { fees } from './fees.ts';
import { glossaryMore } from './glossary-more.ts';
import { handOver } from './hand-over.ts';
import { ideas } from './ideas.ts';
import { meetingCall } from './meeting-call.ts';
import { minutes } from './minutes.ts';
import { money } from './money.ts';
import { refusals } from './refusals.ts';
import { roll } from './roll.ts';
import { seats } from './seats.ts';
import { shellMore } from './shell-more.ts';
import { start } from './start.ts';
import { voice } from './voice.ts';

/** Every text in Finnish. This object decides which keys and placeholders there are; the other languages follow. */
export const fi = {
  ...start,
  ...glossaryMore,
  ...shellMore,
  ...ideas,
  ...desk,
  ...fees,
  ...coordinating,
  ...handOver,
  ...meetingCall,
  ...minutes,
  ...money,
  ...refusals,
  ...seats,
  ...roll,
  ...voice,
} as const;

/** The name of a text. */
export type TextKey = keyof typeof fi;
