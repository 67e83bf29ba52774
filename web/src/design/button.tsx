import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Link } from './link.tsx'
import './button.css'

type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet'

type Shared = { variant?: ButtonVariant; children: ReactNode; wide?: boolean; 'aria-label'?: string }

type ButtonProps = Shared & {
  onPress?: () => void
  type?: 'button' | 'submit'
  /** Shows that the act runs and ignores further presses; the label stays. */
  isPending?: boolean
  isDisabled?: boolean
  href?: string
  id?: string
}

export function Button(props: ButtonProps) {
  const { variant = 'primary', children, wide, onPress, type = 'button', isPending, isDisabled, href, ...rest } = props
  if (href !== undefined) return <LinkButton {...{ variant, wide, href }}>{children}</LinkButton>
  return (
    <button
      {...rest}
      type={type}
      className={classes('button', `button--${variant}`, wide && 'button--wide')}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault()
        else onPress?.()
      }}
    >
      {isPending && <span className="button__spinner" aria-hidden="true" />}
      {children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere rather than doing something. */
export function LinkButton({ variant = 'primary', wide, ...rest }: Shared & { href: string; download?: string }) {
  return <Link {...rest} className={classes('button', `button--${variant}`, wide && 'button--wide')} />
}
