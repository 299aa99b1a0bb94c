import { type ReactElement, useId } from 'react'

export interface LabelledListProps {
  readonly label: string
  readonly items: readonly string[]
}

/** A list under what it is about; nothing where there is nothing to list. */
export function LabelledList({ label, items }: LabelledListProps): ReactElement | null {
  const id = useId()
  if (!items.length) return null
  return (
    <>
      <p className="tarmaq-label" id={id}>
        {label}
      </p>
      <ul className="tarmaq-list" aria-labelledby={id}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  )
}
