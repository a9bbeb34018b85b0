import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { useTexts } from '../app.ts';
import { CheckChoices } from '../parts/choice.tsx';
import { Icon } from '../parts/icon.tsx';
import { Count } from '../parts/tag.tsx';
import type { IdeaDraft } from './idea-draft.ts';

export type GoalsFieldProps = { city: City; draft: IdeaDraft; onChange: (patch: Partial<IdeaDraft>) => void };

/** The city's goals an idea serves. Folded: few people need them, and they are long. */
export function GoalsField({ city, draft, onChange }: GoalsFieldProps) {
  const texts = useTexts();
  const [openAtFirst] = useState(draft.goals.length > 0);
  return (
    <details class="fold" open={openAtFirst}>
      <summary>
        <span>
          {texts.t('idea.form.goals.label')} <span class="optional">{texts.t('optional')}</span>
        </span>
        {draft.goals.length > 0 && <Count>{draft.goals.length}</Count>}
        <Icon name="open" />
      </summary>
      <CheckChoices
        legend={<span class="hidden">{texts.t('idea.page.goals')}</span>}
        layout="full"
        choices={city.goals.map((goal) => ({ value: goal.id, label: goal.texts[texts.language] }))}
        values={draft.goals}
        onValues={(goals) => onChange({ goals })}
      />
    </details>
  );
}
