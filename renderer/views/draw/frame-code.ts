/** The hash of the drawing frame in groups of eight, as it is read out and compared. */
export const frameCode = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ')
