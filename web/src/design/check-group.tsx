import type { ReactNode } from 'react'
import { describe, FieldGroup, type FieldProps } from './field.tsx'

type CheckGroupProps = FieldProps & {
  name: string
  options: readonly { value: string; label: ReactNode }[]
  /** What is ticked. */
  value: readonly string[]
  /** What is ticked now, in the order of the options. */
  onChange: (value: string[]) => void
  onBlur?: () => void
}

/** From so many on they stand beside each other where there is room. */
const many = 8

/** Any number of a few, all in sight. The first box carries the field's id. */
export function CheckGroup({ label, hint, error, optional, id, name, options, value, ...on }: CheckGroupProps) {
  const key = id ?? name
  const tick = (ticked: string, isOn: boolean) =>
    on.onChange(options.map((one) => one.value).filter((one) => (one === ticked ? isOn : value.includes(one))))
  return (
    <FieldGroup id={key} label={label} hint={hint} error={error} optional={optional}>
      <div className={options.length > many ? 'choices choices--many' : 'choices'}>
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              name={name}
              id={index === 0 ? key : `${key}-${option.value}`}
              value={option.value}
              checked={value.includes(option.value)}
              onChange={({ target }) => tick(option.value, target.checked)}
              onBlur={on.onBlur}
              {...(index === 0 ? describe(key, { hint, error }) : {})}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
