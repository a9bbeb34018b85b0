import { useTexts } from '../app.ts';
import { Note } from '../parts/note.tsx';

/** Says why this device could not keep something; the words are still in the form. Nothing while all is well. */
export function SaveProblem({ problem }: { problem: string | undefined }) {
  const texts = useTexts();
  if (!problem) return null;
  return (
    <Note tone="webcap" role="alert">
      {texts.explainRefusal(problem)}
    </Note>
  );
}
