/** Where the reader is: which part of the page stands at the top of the window. */

export interface PlaceKeeper {
  /** Moves the page so that the part that stood at the top stands there again. */
  restore(): void
}

export function placeKeeper(): PlaceKeeper {
  const bar = document.querySelector('.bar')
  // Parts without parts of their own, so that nothing above the top of the window can push them; the contents stand still.
  const parts = document.querySelectorAll('.clause, main :is(h2, h3, h4):not(.contents *), .summary li')
  let part: Element | undefined
  let top = 0
  let waiting = false

  function note(): void {
    waiting = false
    const edge = Math.max(0, bar?.getBoundingClientRect().bottom ?? 0)
    for (const each of parts) {
      const box = each.getBoundingClientRect()
      // What the chosen language leaves out has no height.
      if (box.height === 0 || box.bottom <= edge) continue
      part = each
      top = box.top
      return
    }
  }

  function noteSoon(): void {
    if (!waiting) requestAnimationFrame(note)
    waiting = true
  }

  addEventListener('scroll', noteSoon, { passive: true })
  addEventListener('resize', noteSoon)
  addEventListener('load', noteSoon)
  noteSoon()

  return {
    restore() {
      // At the very top the page stays at the top.
      if (part && scrollY > 0) scrollBy({ top: part.getBoundingClientRect().top - top, behavior: 'instant' })
      note()
    },
  }
}
