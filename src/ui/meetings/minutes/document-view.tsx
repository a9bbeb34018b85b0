import type { MinutesDocument } from '../../../domain/meeting/minutes-schema.ts';
import { type MinutesPart, wordsOfMinutes } from '../../../texts/minutes-words.ts';
import { useTexts } from '../../app.ts';

/** Who has checked the minutes, and which version they are. */
export interface Checked {
  version?: number;
  hash?: string;
  approvals: readonly { name: string; atMs: number }[];
  isLocked: boolean;
}

/** The minutes as a document, on the screen and on A4 paper. */
export function DocumentView({ document, checked }: { document: MinutesDocument; checked: Checked }) {
  const texts = useTexts();
  const words = wordsOfMinutes(texts, document);
  return (
    <article class="minutes-paper" aria-label={words.title}>
      <header>
        <p class="minutes-paper-body">{words.under}</p>
        <h2>{words.title}</h2>
        {!checked.isLocked && <p class="minutes-draft-mark">{texts.t('minutes.doc.draftMark')}</p>}
        <dl>
          {words.facts.map(({ term, lines }) => (
            <div key={term}>
              <dt>{term}</dt>
              {lines.map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ))}
        </dl>
      </header>
      <section>
        <h3>{texts.t('minutes.doc.participants')}</h3>
        <div class="minutes-participants">
          {words.participants.map(({ heading, lines }) => (
            <div key={heading}>
              <h4>{heading}</h4>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      {words.sections.map(({ id, number, title, parts }) => (
        <section key={id}>
          <h3>
            <span class="num">{number}</span> {title}
          </h3>
          {parts.map((part, at) => (
            <Part key={at} part={part} />
          ))}
        </section>
      ))}
      <Signatures document={document} checked={checked} />
    </article>
  );
}

function Part({ part: { kind, words } }: { part: MinutesPart }) {
  if (kind === 'heading') return <h4>{words}</h4>;
  return <p class={kind === 'decision' ? 'said strong' : 'said'}>{words}</p>;
}

/** Who answers for it: chair, keeper, and everybody who checks it, with when they did. */
function Signatures({ document, checked }: { document: MinutesDocument; checked: Checked }) {
  const texts = useTexts();
  const { chair, secretary, checkers } = document;
  const { version, hash, approvals } = checked;
  return (
    <section class="minutes-signatures">
      <h3>{texts.t('minutes.doc.signatures')}</h3>
      <dl>
        {chair && (
          <div>
            <dt>{texts.t('minutes.doc.chairSigns')}</dt>
            <dd>{chair}</dd>
          </div>
        )}
        {secretary && (
          <div>
            <dt>{texts.t('minutes.doc.secretarySigns')}</dt>
            <dd>{secretary}</dd>
          </div>
        )}
        {checkers.map(({ name }) => {
          const approval = approvals.find((each) => each.name === name);
          return (
            <div key={name}>
              <dt>{texts.t('minutes.checker')}</dt>
              <dd>
                {approval
                  ? texts.t('minutes.doc.approved', { name, when: texts.formatDateTime(approval.atMs) })
                  : texts.t('minutes.doc.waits', { name })}
              </dd>
            </div>
          );
        })}
      </dl>
      {version !== undefined && (
        <p class="small-text soft">
          {texts.t('minutes.doc.version', { version })}
          {hash && (
            <>
              {'. '}
              <span class="minutes-hash">{texts.t('minutes.doc.hash', { hash })}</span>
            </>
          )}
        </p>
      )}
    </section>
  );
}
