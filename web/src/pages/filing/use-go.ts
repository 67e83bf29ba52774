import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Goes to a page of ours by its address, as a link would; `replace` when going back must not lead here again. */
export function useGo(): (href: string, how?: { replace?: boolean }) => void {
  const { history } = useRouter()
  return useCallback((href, how) => (how?.replace ? history.replace(href) : history.push(href)), [history])
}
