import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import type { BudgetLine } from '../../domain/money/records.ts';
import { useTexts } from '../app.ts';
import '../look/money.css';
import { Empty } from '../parts/empty.tsx';
import { ExampleMark } from '../parts/tag.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { AllocationLists } from './allocation-lists.tsx';
import { AreaPicture } from './area-picture.tsx';
import { CoordinatorPart } from './coordinator-part.tsx';
import { lineName, type Money, useMoney } from './use-money.ts';

/** A city's money by year and area for everybody; officers keep allocations here, coordinators the lines. */
export function MoneyPage() {
  const city = useCity();
  const { t } = useTexts();
  useScreen({ title: t('money') });
  if (!city) return null;
  return (
    <>
      <h1 tabIndex={-1}>{t('money')}</h1>
      <CityMoney city={city} />
    </>
  );
}

function CityMoney({ city }: { city: City }) {
  const { t } = useTexts();
  const { query } = useLocation();
  const money = useMoney(city);
  const line = money.lines.find(({ id }) => id === query['line']) ?? money.lines[0];
  return (
    <>
      {money.lines.length > 1 && line && <LineLinks money={money} line={line} />}
      {line ? <LineMoney key={line.id} money={money} line={line} /> : <Empty title={t('money.none')} />}
      {money.isCoordinator && <CoordinatorPart key={line?.id} money={money} line={line} />}
    </>
  );
}

function LineLinks({ money: { city, lines }, line }: { money: Money; line: BudgetLine }) {
  const texts = useTexts();
  return (
    <nav aria-label={texts.t('money.lines')}>
      <ul class="money-lines">
        {lines.map((each) => (
          <li key={each.id}>
            <a href={`/${city.id}/money?line=${each.id}`} aria-current={each === line ? 'page' : undefined}>
              {lineName(texts, each)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LineMoney({ money, line }: { money: Money; line: BudgetLine }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <div class="flow-s">
        <p class="lead">
          {lineName(texts, line)} {line.population?.isExample && <ExampleMark>{t('money.example')}</ExampleMark>}
        </p>
        <p class="soft">{t(`money.power.${line.power}`)}</p>
      </div>
      <AreaPicture money={money} line={line} />
      <AllocationLists money={money} line={line} />
    </>
  );
}
