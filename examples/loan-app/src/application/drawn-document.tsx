import type { ReactNode } from 'react'

/** Stands for the photograph. The words next to it say what it is. */
export function DrawnDocument(): ReactNode {
  return (
    <svg className="drawn" viewBox="0 0 160 100" aria-hidden="true">
      <rect x="1" y="1" width="158" height="98" rx="8" />
      <circle cx="40" cy="42" r="15" />
      <path d="M16 82c4-16 14-20 24-20s20 4 24 20M82 30h60M82 46h60M82 62h44M82 78h26" />
    </svg>
  )
}
