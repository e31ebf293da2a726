const two = (value: number) => String(value).padStart(2, '0')

/** An instant as the panel's clock shows it: 09:41. */
export function formatTime(instant: string): string {
  const date = new Date(instant)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** An instant as its local date, 2024-11-30. */
export function localDate(instant: string): string {
  const date = new Date(instant)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
