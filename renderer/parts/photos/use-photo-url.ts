import { useEffect, useState } from 'react'
import { call } from '../../api/client'

interface PhotoUrl {
  url: string | null
  problem: Error | null
}

const NOTHING: PhotoUrl = { url: null, problem: null }

/** An address for the bytes of a photo, read when wanted and let go with the memory behind it when not. */
export function usePhotoUrl(hash: string, isWanted: boolean): PhotoUrl {
  const [read, setRead] = useState(NOTHING)
  useEffect(() => {
    if (!isWanted) return
    let url: string | null = null
    let isOver = false
    call('photo.read', { hash }).then(
      (bytes) => {
        if (isOver) return
        url = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
        setRead({ url, problem: null })
      },
      (problem: Error) => !isOver && setRead({ url: null, problem }),
    )
    return () => {
      isOver = true
      if (url) URL.revokeObjectURL(url)
      setRead(NOTHING)
    }
  }, [hash, isWanted])
  return read
}
