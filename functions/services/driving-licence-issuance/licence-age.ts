import type { LicenceClass } from './licence-classes.ts'

/** The figure of the record that tells from which age a class is granted. Which classes go together: unverified. */
const figures = {
  A1: 'age-motorcycle-and-car',
  A: 'age-motorcycle-and-car',
  B1: 'age-motorcycle-and-car',
  B: 'age-motorcycle-and-car',
  C1: 'age-motorcycle-and-car',
  C: 'age-lorry',
  BE: 'age-lorry',
  D1: 'age-small-bus',
  D2: 'age-small-bus',
  C1E: 'age-small-bus',
  CE: 'age-small-bus',
  D: 'age-large-bus',
  D1E: 'age-large-bus',
  D2E: 'age-large-bus',
  DE: 'age-large-bus',
} as const satisfies Record<LicenceClass, string>

export const ageFigures = [...new Set(Object.values(figures))]

export const ageFigureOf = (licenceClass: LicenceClass) => figures[licenceClass]

/** Whole years lived on a day; both are `YYYY-MM-DD`. Who was born on 29 February is a year older on 1 March. */
export function ageOn(dateOfBirth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
}

/** Whether somebody was old enough on the day of the driving test, on which the age is counted (unverified). */
export const oldEnough = (dateOfBirth: string, testedOn: string, minimumAge: number): boolean =>
  ageOn(dateOfBirth, testedOn) >= minimumAge
