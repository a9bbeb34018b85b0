import { readSync } from '../../store/database.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';

/** The end of every page: the statements, whom to ask, how new the data is, and which release this is. */
export function Foot() {
  const { db, version } = useApp();
  const texts = useTexts();
  const lastContactMs = useLive(async () => (await readSync(db)).lastContactMs, [db]);
  const links = [
    ['/accessibility', texts.t('accessibility')],
    ['/accessibility#feedback', texts.t('accessibility.feedback')],
    ['/privacy', texts.t('privacy')],
    ['/about#who', texts.t('contact')],
  ] as const;
  return (
    <>
      <nav aria-label={texts.t('footer.label')}>
        <ul>
          {links.map(([href, words]) => (
            <li key={href}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {lastContactMs !== undefined && (
          <>
            <span class="nobr">{texts.t('app.updated', { date: texts.formatDate(lastContactMs) })}</span> ·{' '}
          </>
        )}
        <span class="nobr">{texts.t('app.version', { version })}</span>
      </p>
    </>
  );
}
