import { useState } from 'preact/hooks';
import { readDay } from '../../domain/meeting/day.ts';
import { useTexts } from '../app.ts';
import { type FieldFrame, TextField } from './field.tsx';

/**
 * A calendar day, written as people in Finland write it: 21.11.2026. Browsers' own fields for days follow the language
 * of the browser, where 1.2. may be a day in January. What is no day yet comes out as it was typed.
 */
export function DayField({ value, onValue, ...frame }: FieldFrame & { value: string; onValue: (day: string) => void }) {
  const texts = useTexts();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  // As long as it means the same, it stands as it was typed.
  const isOwn = typed !== undefined && (readDay(typed) ?? typed) === value;
  const written = readDay(value) ? texts.formatDay(value) : value;
  return (
    <TextField
      {...frame}
      autoComplete="off"
      maxLength={12}
      value={isOwn ? typed : written}
      onValue={(words) => {
        setTyped(words);
        onValue(readDay(words) ?? words);
      }}
    />
  );
}
