import type { Idea } from '../../../src/domain/idea.ts';
import type { Dump } from './host.ts';
import { must } from './must.ts';

/** What must hold for every idea in the server's database, whatever the order in which things arrived. */
export function checkIdeas(dump: Dump): void {
  for (const { record, gone } of dump.entries) {
    if (gone || record?.type !== 'idea') continue;
    checkSupport(record, dump);
    checkStatus(record, dump);
    checkCorrection(record, dump);
  }
}

function checkSupport({ id, supportCount }: Idea, { supporters }: Dump): void {
  const on = supporters.filter(({ idea, is_on }) => idea === id && Number(is_on) === 1).length;
  must(supportCount === on, 'I6 the number of supporters differs from their set:', supportCount, on);
}

/** Every status was set by somebody who had seen the one before it. */
function checkStatus({ id, status, steps }: Idea, { changes }: Dump): void {
  let before = 'received';
  for (const step of steps.slice(1)) {
    const change = changes.find(
      ({ data, kind, record, result }) =>
        kind === 'idea.setStatus' &&
        result === 'applied' &&
        record === id &&
        (JSON.parse(data) as { reason: string }).reason === step.reason,
    );
    if (change) {
      const { from } = JSON.parse(change.data) as { from: string };
      must(from === before, 'I3 a status was set by someone who had not seen the one before:', from, before);
    }
    before = step.status;
  }
  must(status === before, 'I3 the status is not the last step:', status, before);
}

/** Of two corrections the later one counts, by corrected time. */
function checkCorrection({ id, setBy }: Idea, { changes }: Dump): void {
  const { goals: set } = setBy;
  if (!set) return;
  for (const { kind, record, data, result, at } of changes) {
    if (kind !== 'idea.correct' || result !== 'applied' || record !== id || !data.includes('"goals"')) continue;
    must(at <= set.atMs, 'I7 an earlier correction won:', at, set.atMs);
  }
}
