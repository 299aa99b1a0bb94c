/** The browser's storage, which can be full, cleared or denied: then nothing is remembered, and that must do no harm. */
const prefix = 'loan-app/'

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value)
  } catch {
    // The visitor is asked again at the next visit.
  }
}
