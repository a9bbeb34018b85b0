import type { Row } from '../../../src/protocol/wire.ts';
import type { Fetch } from '../../../src/sync/talk.ts';

interface Recorded {
  status: number;
  type: string;
  text: string;
}

/** Answers of the real server, kept in memory to be given again: so storing is measured without the network. */
export interface Recording {
  record: Fetch;
  replay: Fetch;
  /** All rows of the pages, as one JSON answer. */
  asOneAnswer(): string;
}

export function createRecording(): Recording {
  const answers = new Map<string, Recorded>();
  return {
    record: async (path, init) => {
      const response = await fetch(path, init);
      const type = response.headers.get('content-type') ?? '';
      const recorded = { status: response.status, type, text: await response.text() };
      answers.set(path, recorded);
      return toResponse(recorded);
    },
    replay: async (path) => {
      const recorded = answers.get(path);
      if (!recorded) throw new Error(`${path} was not recorded`);
      return toResponse(recorded);
    },
    asOneAnswer: () => {
      const pages = [...answers].filter(([path]) => path.startsWith('/api/pages/'));
      const rows = pages.flatMap(([, { text }]) => (JSON.parse(text) as { rows: Row[] }).rows);
      return JSON.stringify({ rows });
    },
  };
}

const toResponse = ({ status, type, text }: Recorded): Response =>
  new Response(text, { status, headers: { 'content-type': type } });
