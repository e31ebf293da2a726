export function RecheckView() {
  return null
}
