import type { ReactNode } from 'react'

export function Tags({ names }: { readonly names: readonly string[] }): ReactNode {
  return (
    <ul className="tags">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
