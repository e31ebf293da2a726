/** Whether a file is called as a case file is, locked or not. */
export const isCaseFileName = (name: string): boolean => /\.duhe(-locked)?$/i.test(name)
