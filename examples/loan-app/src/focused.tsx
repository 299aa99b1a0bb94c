import { type ReactNode, useEffect, useRef } from 'react'

export interface FocusedProps {
  /** Whether what is shown came of something that the user did; `true` if absent. */
  readonly when?: boolean
  readonly children: ReactNode
}

/** Takes the focus: what had it is gone from the screen, and a keyboard or a screen reader must not be left nowhere. */
export function Focused({ when = true, children }: FocusedProps): ReactNode {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (when) here.current?.focus()
  }, [when])
  return (
    <div ref={here} tabIndex={-1} className="focused">
      {children}
    </div>
  )
}
