import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'

/** A link to a page of ours (`/dossiers/…`) without reloading; other addresses behave as plain links. */
export function Link({ href = '', onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const router = useRouter()
  const ours = href.startsWith('/') && !href.startsWith('/api/') && !rest.target && rest.download === undefined
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!ours || !plain || event.defaultPrevented) return
    event.preventDefault()
    router.history.push(href)
  }
  const warm = () => {
    if (ours) router.preloadRoute({ to: href.split(/[?#]/)[0] }).catch(() => undefined)
  }
  return <a {...rest} href={href} onClick={follow} onPointerEnter={warm} onFocus={warm} />
}
