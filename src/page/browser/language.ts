import type { PlaceKeeper } from './place.js'
import type { Search } from './search.js'

/** Lets the document say which language is chosen, and keeps the reader's place when that changes. */
export function followLanguage(place: PlaceKeeper, search: Search): void {
  const choices = [...document.querySelectorAll<HTMLInputElement>('.pick')]

  function follow(): void {
    const at = choices.findIndex((choice) => choice.checked)
    const chosen = choices[at]
    if (!chosen) return
    const { documentElement } = document
    documentElement.lang = chosen.value
    documentElement.className = `scripted show${at}`
    document.title = document.querySelector(`h1 .t${at}`)?.textContent ?? document.title
  }

  for (const choice of choices) {
    choice.addEventListener('change', () => {
      follow()
      place.restore()
      search.again()
    })
  }
  // A browser that brings a page back brings back what was chosen on it.
  follow()
}
