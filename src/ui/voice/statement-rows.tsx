import type { City } from '../../domain/city.ts';
import { type AnyStatement, sentOnOf } from '../../domain/voice/due.ts';
import { useTexts } from '../app.ts';
import { Meta, MetaItem, Row, Rows } from '../parts/rows.tsx';
import { statementIdOf, voicePath } from './seen-statements.ts';
import { StatementTags } from './statement-tags.tsx';
import { committeeWords, formWords, recipientWords } from './voice-words.ts';

/** Statements as rows: what it is and its number, where it stands, whose it is and to whom it goes. */
export function StatementRows({
  city,
  statements,
  label,
}: {
  city: City;
  statements: readonly AnyStatement[];
  label: string;
}) {
  return (
    <Rows label={label}>
      {statements.map((seen) => (
        <StatementRow key={statementIdOf(seen)} city={city} seen={seen} />
      ))}
    </Rows>
  );
}

function StatementRow({ city, seen }: { city: City; seen: AnyStatement }) {
  const texts = useTexts();
  const sentOn = sentOnOf(seen);
  return (
    <Row href={voicePath(city, statementIdOf(seen))} title={seen.title}>
      <Meta>
        <MetaItem icon="voice" keep>
          {formWords(texts, seen)}
        </MetaItem>
        <MetaItem>{committeeWords(texts, city, seen.areas)}</MetaItem>
      </Meta>
      <Meta>
        {seen.recipient && <MetaItem icon="mail">{recipientWords(texts, city, seen.recipient)}</MetaItem>}
        {sentOn && <MetaItem keep>{texts.formatDay(sentOn)}</MetaItem>}
      </Meta>
      <Meta>
        <StatementTags seen={seen} />
      </Meta>
    </Row>
  );
}
