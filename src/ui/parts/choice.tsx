import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { describedBy, type FieldFrame, WrongText } from './field.tsx';
import { Icon } from './icon.tsx';

/** One chip: its word, and a smaller line below where one helps to choose. */
export type Choice<Value extends string> = { value: Value; label: ComponentChildren; note?: ComponentChildren };

type ChoicesFrame<Value extends string> = Omit<FieldFrame, 'label'> & {
  legend: ComponentChildren;
  choices: readonly Choice<Value>[];
  /** How chips stand: in a grid, in a line as wide as their words, or one below the other. */
  layout?: 'grid' | 'inline' | 'full';
};

export type RadioChoicesProps<Value extends string> = ChoicesFrame<Value> & {
  value: Value | undefined;
  onValue: (value: Value) => void;
};

/** Choose one. For fewer than nine choices; never a drop-down. */
export function RadioChoices<Value extends string>({ value, onValue, ...frame }: RadioChoicesProps<Value>) {
  return (
    <ChoiceBox {...frame}>
      {(choice, name) => (
        <input type="radio" name={name} value={choice} checked={choice === value} onChange={() => onValue(choice)} />
      )}
    </ChoiceBox>
  );
}

export type CheckChoicesProps<Value extends string> = ChoicesFrame<Value> & {
  values: readonly Value[];
  onValues: (values: Value[]) => void;
};

/** Choose any number. New ones are added at the end, so that the first chosen stays first. */
export function CheckChoices<Value extends string>({ values, onValues, ...frame }: CheckChoicesProps<Value>) {
  const toggle = (choice: Value) =>
    onValues(values.includes(choice) ? values.filter((value) => value !== choice) : [...values, choice]);
  return (
    <ChoiceBox {...frame} boxed>
      {(choice, name) => (
        <input
          type="checkbox"
          name={name}
          value={choice}
          checked={values.includes(choice)}
          onChange={() => toggle(choice)}
        />
      )}
    </ChoiceBox>
  );
}

type ChoiceBoxProps<Value extends string> = ChoicesFrame<Value> & {
  boxed?: boolean;
  children: (choice: Value, name: string) => ComponentChildren;
};

function ChoiceBox<Value extends string>({ boxed, children, ...frame }: ChoiceBoxProps<Value>) {
  const ownId = useId();
  const { id = ownId, legend, optional, hint, error, choices, layout = 'grid' } = frame;
  return (
    <fieldset id={id} class={error ? 'wrong' : undefined} aria-describedby={describedBy(id, frame)}>
      <legend>
        {legend} {optional && <span class="optional">{optional}</span>}
      </legend>
      {error && <WrongText id={`${id}-wrong`}>{error}</WrongText>}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class={layout === 'grid' ? 'choices' : `choices ${layout}`}>
        {choices.map(({ value, label, note }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the input is the first thing in it
          <label key={value} class="choice">
            {children(value, id)}
            <span>
              {boxed ? <CheckBox /> : <Icon name="check" small />}
              <span>
                {label}
                {note && <small>{note}</small>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function CheckBox() {
  return (
    <span class="choice-box">
      <Icon name="check" />
    </span>
  );
}
