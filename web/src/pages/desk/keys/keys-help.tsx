import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import './keys.css'
import { useKeySwitch } from './switch.ts'
import type { KeyAct } from './use-keys.ts'

/** Drawn, because the portal's typeface has no arrows. */
const arrows: Record<string, string> = {
  ArrowDown: 'M5 1v8M1.5 5.5 5 9l3.5-3.5',
  ArrowUp: 'M5 9V1M1.5 4.5 5 1l3.5 3.5',
}

interface KeysHelpProps {
  acts: readonly KeyAct[]
  isOpen: boolean
  onToggle: () => void
}

/** Every key of the page: the common ones always in sight, the rest and the switch a press away. */
export function KeysHelp({ acts, isOpen, onToggle }: KeysHelpProps) {
  const { i18n } = useLingui()
  const [areOn, turn] = useKeySwitch()
  const panel = useId()
  return (
    <div className="keys">
      <div className="keys__bar">
        {areOn && (
          <p className="keys__brief">
            {acts.slice(0, 4).map(({ keys, tells }) => (
              <span key={keys.join()}>
                <Caps keys={keys} /> {i18n._(tells)}
              </span>
            ))}
          </p>
        )}
        <button
          type="button"
          className="button button--quiet"
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={onToggle}
        >
          <Trans>Phím tắt</Trans> {areOn && <Caps keys={['?']} />}
        </button>
      </div>
      <div id={panel} className="keys__panel" hidden={!isOpen}>
        <dl>
          {acts.map(({ keys, tells }) => (
            <div key={keys.join()}>
              <dt>
                <Caps keys={keys} />
              </dt>
              <dd>{i18n._(tells)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>
              <Trans>Mở hoặc bấm mục đang chọn</Trans>
            </dd>
          </div>
        </dl>
        <label className="keys__switch">
          <input type="checkbox" checked={areOn} onChange={(event) => turn(event.target.checked)} />{' '}
          <Trans>Dùng phím tắt một ký tự</Trans>
        </label>
      </div>
    </div>
  )
}

function Caps({ keys }: { keys: readonly string[] }): ReactNode {
  return keys.map((key) => (
    <kbd key={key}>
      {arrows[key] ? (
        <svg role="img" aria-label={key} width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor">
          <path d={arrows[key]} strokeWidth="1.5" />
        </svg>
      ) : (
        key
      )}
    </kbd>
  ))
}
