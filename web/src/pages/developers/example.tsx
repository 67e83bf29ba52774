import { Trans } from '@lingui/react/macro'

export function Example({ value }: { value: unknown }) {
  if (value === undefined) return null
  return (
    <figure className="example">
      <figcaption className="soft small">
        <Trans>Ví dụ</Trans>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
    </figure>
  )
}
