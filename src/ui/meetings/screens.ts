/** The screens of meetings, in one file to fetch: whoever opens one soon opens another, in a barn without network. */
export { ArchivePage } from './archive/archive-page.tsx';
export { AttendancePage } from './attendance/attendance-page.tsx';
export { FeesPage } from './fees/fees-page.tsx';
export { MeetingPage } from './meeting-page.tsx';
export { MeetingsPage } from './meetings-page.tsx';
export { MinutesPage } from './minutes/minutes-page.tsx';
export { ReadMinutesPage } from './minutes/read-page.tsx';
export { PlanPage } from './plan-page.tsx';
export { CheckInPage } from './roll/check-in-page.tsx';
export { RollPage } from './roll/roll-page.tsx';
