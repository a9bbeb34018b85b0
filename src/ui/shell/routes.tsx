import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { Route, Router } from 'preact-iso';
import { ChooseCityPage } from '../home/choose-city-page.tsx';
import { HomePage } from '../home/home-page.tsx';
import { lazyScreen } from './lazy-screen.tsx';
import { NotFoundPage } from './not-found.tsx';

const IdeaFormPage = lazyScreen(async () => (await import('../ideas/idea-form.tsx')).IdeaFormPage);
const ThanksPage = lazyScreen(async () => (await import('../ideas/thanks.tsx')).ThanksPage);
const IdeaListPage = lazyScreen(async () => (await import('../ideas/idea-list.tsx')).IdeaListPage);
const IdeaPage = lazyScreen(async () => (await import('../ideas/idea-page.tsx')).IdeaPage);
const DeskPage = lazyScreen(async () => (await import('../desk/desk-page.tsx')).DeskPage);
const CommitteesPage = lazyScreen(async () => (await import('../committee/committees-page.tsx')).CommitteesPage);
const CommitteePage = lazyScreen(async () => (await import('../committee/committee-page.tsx')).CommitteePage);
const ofMeetings = () => import('../meetings/screens.ts');
const MeetingsPage = lazyScreen(async () => (await ofMeetings()).MeetingsPage);
const PlanPage = lazyScreen(async () => (await ofMeetings()).PlanPage);
const MeetingPage = lazyScreen(async () => (await ofMeetings()).MeetingPage);
const MinutesPage = lazyScreen(async () => (await ofMeetings()).MinutesPage);
const ReadMinutesPage = lazyScreen(async () => (await ofMeetings()).ReadMinutesPage);
const AttendancePage = lazyScreen(async () => (await ofMeetings()).AttendancePage);
const ArchivePage = lazyScreen(async () => (await ofMeetings()).ArchivePage);
const FeesPage = lazyScreen(async () => (await ofMeetings()).FeesPage);
const RollPage = lazyScreen(async () => (await ofMeetings()).RollPage);
const CheckInPage = lazyScreen(async () => (await ofMeetings()).CheckInPage);
const MoneyPage = lazyScreen(async () => (await import('../money/screens.ts')).MoneyPage);
const ofVoice = () => import('../voice/screens.ts');
const StatementsPage = lazyScreen(async () => (await ofVoice()).StatementsPage);
const NewStatementPage = lazyScreen(async () => (await ofVoice()).NewStatementPage);
const StatementPage = lazyScreen(async () => (await ofVoice()).StatementPage);
const JoinPage = lazyScreen(async () => (await import('../device/join-page.tsx')).JoinPage);
const DevicePage = lazyScreen(async () => (await import('../device/device-page.tsx')).DevicePage);
const HandOverPage = lazyScreen(async () => (await import('../hand-over/hand-over-page.tsx')).HandOverPage);
const OutboxPage = lazyScreen(async () => (await import('../outbox/outbox-page.tsx')).OutboxPage);
const MenuPage = lazyScreen(async () => (await import('./menu-page.tsx')).MenuPage);
const TextPage = lazyScreen(async () => (await import('../pages/text-page.tsx')).TextPage);

/** Addresses in the order they are tried (design.md, section 5). Only what a start needs is not fetched by itself. */
const SCREENS: readonly (readonly [path: string, screen: FunctionComponent])[] = [
  ['/', ChooseCityPage],
  ['/menu', MenuPage],
  ['/outbox', OutboxPage],
  ['/device', DevicePage],
  ['/device/hand-over', HandOverPage],
  ['/accessibility', TextPage],
  ['/privacy', TextPage],
  ['/about', TextPage],
  ['/stored', TextPage],
  ['/:city', HomePage],
  ['/:city/ideas', IdeaListPage],
  ['/:city/ideas/new', IdeaFormPage],
  ['/:city/ideas/:code', IdeaPage],
  ['/:city/ideas/:code/thanks', ThanksPage],
  ['/:city/committees', CommitteesPage],
  ['/:city/committees/:area', CommitteePage],
  ['/:city/meetings', MeetingsPage],
  ['/:city/meetings/new', PlanPage],
  ['/:city/meetings/:id', MeetingPage],
  ['/:city/meetings/:id/minutes', MinutesPage],
  ['/:city/meetings/:id/minutes/read', ReadMinutesPage],
  ['/:city/committees/:area/attendance', AttendancePage],
  ['/:city/meetings/:id/fees', FeesPage],
  ['/:city/meetings/:id/roll', RollPage],
  ['/:city/meetings/:id/check-in', CheckInPage],
  ['/:city/meetings/:id/archive', ArchivePage],
  ['/:city/money', MoneyPage],
  ['/:city/statements', StatementsPage],
  ['/:city/statements/new', NewStatementPage],
  ['/:city/statements/:id', StatementPage],
  ['/:city/join', JoinPage],
];

/** Whether an address is the desk's: it brings a frame of its own. */
export const isDeskPath = (path: string): boolean => path.split('/')[2] === 'desk';

interface Arrivals {
  /** The screens stand where something else stood before, or nothing. */
  onShown: () => void;
  /** Another screen stands, its file fetched. */
  onChange: () => void;
}

/** The screen of the present address. */
export function Routes({ onShown, onChange }: Arrivals) {
  // Told once.
  useEffect(onShown, []);
  return (
    <Router onRouteChange={onChange}>
      {[
        ...SCREENS.map(([path, screen]) => <Route key={path} path={path} component={screen} />),
        <Route key="none" default component={NotFoundPage} />,
      ]}
    </Router>
  );
}

/** The coordinator's desk, with everything below its address. */
export function DeskRoutes({ onShown, onChange }: Arrivals) {
  // Told once.
  useEffect(onShown, []);
  return (
    <Router onRouteChange={onChange}>
      {[
        <Route key="desk" path="/:city/desk" component={DeskPage} />,
        <Route key="within" path="/:city/desk/*" component={DeskPage} />,
      ]}
    </Router>
  );
}
