import { nothingSaid, ReasonField, type Said } from './reason-field.tsx'

interface TargetFieldProps {
  id: string
  label: string
  /** What the dossier holds there now. */
  value: string
  /** Null: not asked for. */
  said: Said | null
  onChange: (said: Said | null) => void
  isTried: boolean
}

/** One answer or paper: ticked, it asks why. */
export function TargetField({ id, label, value, said, onChange, isTried }: TargetFieldProps) {
  return (
    <div className={said ? 'target target--asked' : 'target'}>
      <label className="target__tick">
        <input type="checkbox" checked={said !== null} onChange={() => onChange(said ? null : nothingSaid)} />
        <span>
          {label} <span className="target__value">{value}</span>
        </span>
      </label>
      {said && (
        <fieldset className="target__why stack stack--s" aria-label={label}>
          <ReasonField act="askSupplement" id={id} said={said} onChange={onChange} isTried={isTried} />
        </fieldset>
      )}
    </div>
  )
}
