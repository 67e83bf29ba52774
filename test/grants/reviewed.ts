/** Grants that no journey on the laptop can need, each with the reason. `holder` and `resource` may be left out: any. */
export type Reviewed = { holder?: RegExp; action: RegExp; resource?: RegExp; reason: string }

export const reviewed: Reviewed[] = [
  { action: /^logs:/, reason: 'Lambda itself writes the log in the name of the function; here it goes to a file.' },
  { action: /^xray:/, reason: 'Lambda itself sends traces in the name of the function; nobody traces here.' },
]
