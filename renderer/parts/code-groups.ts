/** The first sixteen digits of a fingerprint, in groups of four, as they are compared by eye. */
export const codeGroups = (hash: string) => hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
