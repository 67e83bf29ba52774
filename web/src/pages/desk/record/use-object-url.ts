import { useEffect, useState } from 'react'

/** An address for a file in memory while it is on screen; empty until there is one. */
export function useObjectUrl(file: Blob): string {
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
