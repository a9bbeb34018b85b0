import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Facts } from '../parts/section.tsx';

/** An invitation as it is handed to somebody. */
export interface Invitation {
  link: string;
  code: string;
  /** For whom it was made, in words. */
  forWhom: string;
}

/** An invitation that is ready: link and code, to copy, share or read aloud. It cannot be shown again. */
export function MadeInvitation({ invitation: { link, code, forWhom } }: { invitation: Invitation }) {
  const texts = useTexts();
  const { announce } = useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(link).then(
      () => announce(texts.t('app.copied')),
      () => selectAll('invitation-link'), // without permission the person copies what is selected
    );
  };
  const share = () => navigator.share({ title: texts.t('desk.invite'), url: link }).catch(() => undefined);
  return (
    <section class="paper flow-s" aria-label={texts.t('desk.invite.made')}>
      <h2>{texts.t('desk.invite.made')}</h2>
      <Facts
        facts={[
          { term: texts.t('desk.invite.role'), value: forWhom },
          { term: texts.t('desk.invite.link'), value: <span id="invitation-link">{link}</span> },
          { term: texts.t('join.code'), value: <span class="code">{code}</span> },
        ]}
      />
      <Buttons>
        <Button onClick={() => void copy()}>{texts.t('copyLink')}</Button>
        {'share' in navigator && (
          <Button kind="quiet" icon="share" onClick={() => void share()}>
            {texts.t('share')}
          </Button>
        )}
      </Buttons>
    </section>
  );
}

function selectAll(id: string): void {
  const element = document.getElementById(id);
  if (element) getSelection()?.selectAllChildren(element);
}
