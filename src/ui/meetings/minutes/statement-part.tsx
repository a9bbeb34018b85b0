import type { City } from '../../../domain/city.ts';
import { helsinkiDay } from '../../../domain/meeting/day.ts';
import type { AgendaItem, Decision } from '../../../domain/meeting/records.ts';
import { hashOfText } from '../../../domain/voice/draft-kinds.ts';
import {
  STATEMENT_FORMS,
  type Statement,
  type StatementForm,
  statementIdOfItem,
} from '../../../domain/voice/records.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useCatalogue } from '../../live.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { Meta, Row, Rows } from '../../parts/rows.tsx';
import { voicePath } from '../../voice/seen-statements.ts';
import { StatementTags } from '../../voice/statement-tags.tsx';
import { formWords } from '../../voice/voice-words.ts';
import { useActs } from '../use-acts.ts';
import type { Minutes } from './use-minutes.ts';

type PartProps = { minutes: Minutes; item: AgendaItem; decided: Decision };

/** From a decision to what the committee says to others: a statement or a proposal in its words, in one press. */
export function StatementPart({ minutes, item, decided }: PartProps) {
  const statements = useStatementsOf(item, minutes.city);
  const made = statements.filter(({ approved }) => approved?.itemId === item.id);
  const waiting = statements.filter(({ approved, withdrawn }) => !approved && !withdrawn);
  return (
    <>
      {made.length > 0 && <Made city={minutes.city} statements={made} />}
      {minutes.mayLead && waiting.length > 0 && (
        <Approve minutes={minutes} item={item} decided={decided} statements={waiting} />
      )}
      {minutes.mayLead && statements.length === 0 && <Make minutes={minutes} item={item} decided={decided} />}
    </>
  );
}

/** The statements an item has to do with: made of it, approved at it, or linked to it. */
function useStatementsOf(item: AgendaItem, city: City): Statement[] {
  const ids = new Set([statementIdOfItem(item.id), ...item.links.map(({ id }) => id)]);
  return useCatalogue((catalogue) => catalogue.all('statement', city.id)).filter(
    ({ id, approved }) => ids.has(id) || approved?.itemId === item.id,
  );
}

function Made({ city, statements }: { city: City; statements: readonly Statement[] }) {
  const texts = useTexts();
  return (
    <Rows label={texts.t('statements')}>
      {statements.map((each) => (
        <Row key={each.id} href={voicePath(city, each.id)} title={`${formWords(texts, each)}: ${each.title}`}>
          <Meta>
            <StatementTags seen={each} />
          </Meta>
          {!each.number && <Meta>{texts.t('voice.number.coming')}</Meta>}
        </Row>
      ))}
    </Rows>
  );
}

function Make({ minutes: { city, meeting }, item, decided }: PartProps) {
  const texts = useTexts();
  const { act, problem } = useActs(city);
  const make = (form: StatementForm) => {
    const { id, areas } = meeting;
    const data = { form, title: item.title, meeting: id, areas, on: helsinkiDay(decided.atMs) };
    return act('statement.fromDecision', item, data, texts.t('voice.made'));
  };
  return (
    <fieldset>
      <legend>{texts.t('voice.make.lead')}</legend>
      <SaveProblem problem={problem} />
      <Buttons>
        {STATEMENT_FORMS.map((form) => (
          <Button key={form} kind="quiet" size="compact" icon="voice" onClick={() => void make(form)}>
            {texts.t(`voice.make.${form}`)}
          </Button>
        ))}
      </Buttons>
    </fieldset>
  );
}

/** A draft that was on the agenda, and that the meeting has now approved as it stands. */
function Approve({ minutes: { city, meeting }, item, decided, statements }: PartProps & { statements: Statement[] }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const { act, problem } = useActs(city);
  const approve = (statement: Statement) => {
    const newest = catalogue.get(statement.id);
    const { text, areas } = newest?.type === 'statement' ? newest : statement;
    const on = helsinkiDay(decided.atMs);
    const data = { areas, on, meeting: meeting.id, item: item.id, hash: hashOfText(text.text) };
    return act('statement.approve', statement, data, texts.t('voice.approved'));
  };
  const ready = statements.filter(({ text }) => text.text && text.rivals.length === 0);
  return (
    <div class="flow-s">
      <SaveProblem problem={problem} />
      {ready.map((each) => (
        <Button key={each.id} kind="quiet" size="compact" icon="check" onClick={() => void approve(each)}>
          {texts.t('voice.approveHere', { title: each.title })}
        </Button>
      ))}
      {statements
        .filter((each) => !ready.includes(each))
        .map((each) => (
          <p key={each.id} class="small-text">
            <a href={voicePath(city, each.id)}>{each.title}</a>:{' '}
            {texts.t(each.text.text ? 'voice.approve.clash' : 'voice.approve.noText')}
          </p>
        ))}
    </div>
  );
}
