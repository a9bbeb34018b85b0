import { useId } from 'preact/hooks';
import type { Version } from '../../domain/meeting/records.ts';
import { stretchesBeside } from '../../domain/meeting/words.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useSaving } from '../desk/use-saving.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import type { SharedWords } from './shared-words.ts';

/** Versions of one text that could not be united, side by side with who and when; one press settles it (look.md). */
export function Clash({ shared }: { shared: SharedWords }) {
  const texts = useTexts();
  const { author } = useApp();
  const { problem, save } = useSaving();
  const headId = useId();
  const { text, rivals, last } = shared.words;
  const standing: Version = { text, change: '', by: last?.by ?? '', name: last?.name ?? '', atMs: last?.atMs ?? 0 };
  const own = rivals.find(({ by }) => by === author.device) ?? (standing.by === author.device ? standing : undefined);
  const versions = [standing, ...rivals].sort((a, b) => Number(b === own) - Number(a === own));
  const choose = (version: Version) =>
    save(
      () =>
        shared.choose(
          text,
          version.text,
          rivals.map(({ change }) => change),
        ),
      texts.t('minutes.chosen'),
    );
  return (
    <section class="clash" aria-labelledby={headId}>
      <h3 id={headId}>
        <Icon name="warning" />
        <span>{texts.t('sync.conflict')}</span>
      </h3>
      <div class="clash-cols">
        {versions.map((version) => (
          <OneVersion
            key={version.change}
            version={version}
            beside={version === standing ? (rivals[0]?.text ?? '') : text}
            isOwn={version === own}
            onChoose={() => void choose(version)}
          />
        ))}
      </div>
      <SaveProblem problem={problem} />
      <p class="small-text">{texts.t('minutes.clash.rest')}</p>
    </section>
  );
}

function OneVersion({
  version,
  beside,
  isOwn,
  onChoose,
}: {
  version: Version;
  beside: string;
  isOwn: boolean;
  onChoose: () => void;
}) {
  const texts = useTexts();
  const { clock } = useApp();
  const name = version.name || texts.t('minutes.somebody');
  return (
    <div>
      <h4>{texts.t(isOwn ? 'version.mine' : 'version.other')}</h4>
      {version.atMs > 0 && (
        <p class="soft small-text">
          {texts.t('minutes.versionOf', { name, when: texts.formatWhen(version.atMs, clock.read().nowMs) })}
        </p>
      )}
      <p class="clash-text said">
        {stretchesBeside(version.text, beside).map((stretch, at) =>
          stretch.isOwn ? <ins key={at}>{stretch.words}</ins> : <span key={at}>{stretch.words}</span>,
        )}
      </p>
      <Button kind={isOwn ? 'filled' : 'quiet'} size="compact" fill="wide" onClick={onChoose}>
        {texts.t(isOwn ? 'sync.keepMine' : 'sync.keepTheirs')}
      </Button>
    </div>
  );
}
