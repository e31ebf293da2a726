const { DISPLAY, WAYLAND_DISPLAY } = process.env

/** Windows and macOS always have one as far as we can tell. */
export const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)

/** Electron's own switches for this machine and user. */
export function electronSwitches() {
  const switches = []
  if (process.getuid?.() === 0) switches.push('--no-sandbox')
  if (WAYLAND_DISPLAY && !DISPLAY) switches.push('--ozone-platform-hint=auto')
  return switches
}

/** Tests get a screen of a known size; only a machine with an X display of its own shows them. */
export function onSomeDisplay(command) {
  if (process.platform !== 'linux' || DISPLAY) return command
  return ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24', ...command]
}
