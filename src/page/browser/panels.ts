/** Panels over the text close with Escape, and when a link in them is followed. */
export function closePanels(): void {
  const panels = [...document.querySelectorAll<HTMLDetailsElement>('.panel')]
  document.addEventListener('keydown', ({ key }) => {
    const open = panels.find((panel) => panel.open)
    if (key !== 'Escape' || !open) return
    open.open = false
    open.querySelector('summary')?.focus()
  })
  for (const panel of panels) {
    panel.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) panel.open = false
    })
    // One at a time, also where the browser doesn't see to it.
    panel.addEventListener('toggle', () => {
      if (panel.open) for (const other of panels) if (other !== panel) other.open = false
    })
  }
}
