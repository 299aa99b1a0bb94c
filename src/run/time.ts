const iso8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** Whether it is a point in time as ISO 8601 writes it, with its offset from UTC. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && iso8601.test(value) && !Number.isNaN(Date.parse(value))
}
