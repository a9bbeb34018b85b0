import { useTexts } from '../../app.ts';
import { Tag } from '../../parts/tag.tsx';
import type { Minutes } from './use-minutes.ts';

/** How far the minutes have come: a draft, being checked, locked, or opened again. */
export function MinutesState({ minutes: { meeting, versions } }: { minutes: Minutes }) {
  const texts = useTexts();
  const state = meeting.minutes?.state;
  const version = versions.find(({ id }) => id === meeting.minutes?.id);
  if (state === 'locked')
    return (
      <Tag tone="spruce" icon="lock">
        {texts.t('minutes.state.locked')}
      </Tag>
    );
  if (state === 'open')
    return (
      <Tag tone="leaf" icon="edit">
        {texts.t('minutes.state.open')}
      </Tag>
    );
  if (state !== 'checking' || !version)
    return (
      <Tag tone="tar" icon="edit">
        {texts.t('minutes.state.draft')}
      </Tag>
    );
  const { approvals, checkers } = version;
  return (
    <Tag tone="heather" icon="show">
      {checkers.length > 0
        ? texts.t('minutes.state.checking', { done: approvals.length, all: checkers.length })
        : texts.t('minutes.state.confirming')}
    </Tag>
  );
}
