const TYPED = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/

/** A day as it is typed (2024-12-20, 20241220, 2024年12月20日) in ISO form; null where it is no day. */
export function readDay(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/\s/g, '')
  const [, year, month, day] = TYPED.exec(plain) ?? []
  if (!year || !month || !day) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null
}
