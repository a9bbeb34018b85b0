import { useState } from 'preact/hooks';
import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Meta, MetaItem, Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useNow } from '../shell/use-now.ts';
import { type Asked, type OwnDevices, revokeDevice } from './own-devices.ts';

/** The devices of the person who uses this one; a lost one can be put out of use. */
export function DeviceList({
  asked,
  onChanged,
}: {
  asked: Asked<OwnDevices> | undefined;
  onChanged: () => Promise<void>;
}) {
  const { fetch, announce } = useApp();
  const texts = useTexts();
  const nowMs = useNow();
  const [inQuestion, setInQuestion] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);
  const revoke = async (device: string) => {
    setInQuestion(undefined);
    const kind = await revokeDevice(fetch, device);
    setHasFailed(kind !== 'answered');
    if (kind === 'answered') announce(texts.t('device.revoked', { date: texts.formatDate(nowMs) }));
    await onChanged();
  };
  return (
    <Section title={texts.t('device.yourDevices')}>
      {!asked && <p role="status">{texts.t('app.loading')}</p>}
      {asked && asked.kind !== 'answered' && <p>{texts.t('device.list.offline')}</p>}
      {hasFailed && (
        <Note tone="webcap" role="alert">
          {texts.t('device.needsNetwork')}
        </Note>
      )}
      {asked?.kind === 'answered' && (
        <Rows>
          {asked.value.devices.map(({ id, joinedAtMs, seenAtMs }) => (
            <li key={id} class="parcel">
              <p class="row-title">{texts.t('device.joined', { date: texts.formatDate(joinedAtMs) })}</p>
              <Meta>
                <MetaItem icon={id === asked.value.own ? 'check' : 'phone'}>
                  {id === asked.value.own
                    ? texts.t('device.thisOne')
                    : texts.t('device.lastSeen', { time: texts.formatWhen(seenAtMs, nowMs) })}
                </MetaItem>
              </Meta>
              {id !== asked.value.own && (
                <Buttons>
                  <Button kind="quiet" size="compact" onClick={() => setInQuestion(id)}>
                    {texts.t('device.revoke')}
                  </Button>
                </Buttons>
              )}
            </li>
          ))}
        </Rows>
      )}
      <Sheet
        open={inQuestion !== undefined}
        title={texts.t('device.revoke')}
        safe={{ text: texts.t('cancel'), onChoose: () => setInQuestion(undefined) }}
        other={{ text: texts.t('device.revoke'), onChoose: () => inQuestion && void revoke(inQuestion) }}
      >
        <p>{texts.t('device.revoke.lead')}</p>
      </Sheet>
    </Section>
  );
}
