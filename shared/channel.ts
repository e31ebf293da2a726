/** The one channel on which the window talks to the main process: call(name, input). */
export const CHANNEL = 'duhe:call'
