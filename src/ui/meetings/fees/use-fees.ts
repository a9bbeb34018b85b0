import { useMemo } from 'preact/hooks';
import type { City } from '../../../domain/city.ts';
import type { Roster } from '../../../domain/committee/roster.ts';
import { type Fees, feesOf, isRecorded } from '../../../domain/meeting/fees.ts';
import type { FeeList, Meeting } from '../../../domain/meeting/records.ts';
import type { Roll } from '../../../domain/meeting/roll.ts';
import { listUnsentAbout } from '../../../store/unsent.ts';
import { useApp } from '../../app.ts';
import { useCatalogue, useLive } from '../../live.ts';

/** What one committee's members earn from a meeting, and what was sent of it. */
export interface AreaFees {
  fees: Fees;
  /** The newest first. */
  sent: FeeList[];
  /** Versions that have not left this device. */
  unsent: ReadonlySet<number>;
  /** Why the last sending was not accepted. */
  refused: string | undefined;
}

/** Computed anew from the roll whenever a mark, a seat or a sent list changes. */
export function useFees(city: City, meeting: Meeting, roll: Roll, roster: Roster): AreaFees {
  const { catalogue, db } = useApp();
  const version = useCatalogue(() => catalogue.version);
  const { area } = roster;
  const seen = useMemo(() => {
    const young = new Set(catalogue.all('memberFee', city.id).flatMap((fee) => (fee.isYouth ? [fee.person] : [])));
    const facts = {
      isYouth: (person: string) => young.has(person),
      hasRecord: isRecorded(meeting),
      quorumRule: city.quorum.rule,
    };
    const sent = catalogue
      .all('feeList', city.id)
      .filter((list) => list.meetingId === meeting.id && list.area === area)
      .sort((a, b) => b.version - a.version);
    return { fees: feesOf(meeting, roll, roster, city.fees, facts), sent };
  }, [catalogue, city, meeting, roll, roster, area, version]);
  const waiting = useLive(() => listUnsentAbout(db, meeting.id, 'fees.send'), [db, meeting.id]);
  const isOurs = ({ change }: { change: { data: unknown } }) => (change.data as { area?: unknown }).area === area;
  const unsent = (waiting?.unsent ?? []).filter(isOurs);
  return {
    ...seen,
    unsent: new Set(unsent.map(({ change }) => Number((change.data as { version?: unknown }).version))),
    refused: waiting?.refused.filter(isOurs).at(-1)?.reason,
  };
}
