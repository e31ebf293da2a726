export function PeopleView() {
  return null
}
