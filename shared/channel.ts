/** The one channel on which the window talks to the main process: call(name, input). */
export const CHANNEL = 'duhe:call'

/** The channel on which the bridge, and never the page, names the files that were dropped on the window. */
export const HAND_OVER_CHANNEL = 'duhe:hand-over'
