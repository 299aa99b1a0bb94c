import { type ReactNode, useId } from 'react'

export interface ChoiceProps<Value extends string> {
  /** What is chosen, for those who don't see it. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly name: string; readonly language?: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** One of a few, side by side. */
export function Choice<Value extends string>({
  label,
  options,
  chosen,
  onChoose,
}: ChoiceProps<Value>): ReactNode {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map(({ value, name: called, language }) => (
        <label key={value} lang={language}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{called}</span>
        </label>
      ))}
    </fieldset>
  )
}
