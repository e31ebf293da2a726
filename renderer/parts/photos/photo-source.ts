import type { CallInput } from '@shared/contract'
import { checkFileSize, examine, notDecoded, notRead } from '@shared/image/examine'
import { takenTime } from '@shared/image/taken'
import { reEncode } from './re-encode'

/** A file that somebody offers as a photo: chosen, dropped or pasted. */
export interface PhotoSource {
  file: File
  /** null for a picture that was pasted and never was a file. */
  name: string | null
}

const LONGEST_NAME = 200
const PASTED = '粘贴的图片'
/** The name that the system gives to a picture in the clipboard. */
const CLIPBOARD_NAME = 'image.png'

const nameOf = ({ name }: File): string | null => name.toWellFormed().trim().slice(-LONGEST_NAME) || null

export const sourcesOf = (files: Iterable<File>): PhotoSource[] =>
  [...files].map((file) => ({ file, name: nameOf(file) }))

export const pastedSources = (files: Iterable<File>): PhotoSource[] =>
  sourcesOf(files).map((source) => (source.name === CLIPBOARD_NAME ? { ...source, name: null } : source))

/** The photo in a file, ready to be attached; throws CaseProblem `not-a-photo` naming the file and what to do. */
export async function photoIn({
  file,
  name,
}: PhotoSource): Promise<Omit<CallInput<'photo.attach'>, 'place'>> {
  const shown = name ?? PASTED
  checkFileSize(shown, file.size)
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw notRead(shown)
    },
  )
  const kind = examine(shown, bytes)
  const takenAt = takenTime(kind, bytes)
  const encoded = await reEncode(new Blob([bytes], { type: `image/${kind}` })).catch(() => {
    throw notDecoded(shown)
  })
  return { ...encoded, takenAt, name }
}
