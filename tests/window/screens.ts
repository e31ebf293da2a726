/** The displays of the runner, one for each test that runs at the same time; none where the machine's own is used. */
export const SCREENS = (process.env.DUHE_SCREENS ?? '').split(' ').filter((name) => name !== '')

/** What puts a window of this worker on its own display, if there is one. */
export function ownScreen(): { DISPLAY?: string } {
  const name = SCREENS[Number(process.env.TEST_PARALLEL_INDEX)]
  return name ? { DISPLAY: name } : {}
}
