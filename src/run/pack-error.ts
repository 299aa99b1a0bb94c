/** A pack that can't be loaded. Its message is one line that names the part, the field and what is wrong with it. */
export class PackError extends Error {
  override readonly name = 'PackError'
}
