/** The two levels of an electronic identity in Viet Nam [general knowledge, unverified]. */
type Level = '1' | '2'

export type Person = {
  /** What VNeID calls the person towards others; not the personal number. */
  subject: string
  name: string
  personalNumber: string
  phone: string
  email?: string
  level: Level
}

/** Invented people. The numbers follow the format of real ones and belong to nobody known. */
export const people: Person[] = [
  {
    subject: 'a7f3c0d2-lan',
    name: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    phone: '+84912345678',
    email: 'lan.vneid@example.vn',
    level: '2',
  },
  {
    subject: 'b81e55aa-an',
    name: 'Nguyễn Văn An',
    personalNumber: '001087123456',
    phone: '+84912345601',
    email: 'an.vneid@example.vn',
    level: '2',
  },
  { subject: 'c09d7b14-minh', name: 'Vũ Đức Minh', personalNumber: '048203007788', phone: '+84987654321', level: '1' },
]

export const personOf = (subject: string): Person | undefined => people.find((person) => person.subject === subject)

/**
 * What VNeID tells of a person. The claims of the real one are not public: these are a guess, and the portal's
 * mapping of them is a guess just so.
 */
export const claimsOf = ({ subject, name, personalNumber, phone, email, level }: Person) => ({
  sub: subject,
  name,
  personal_number: personalNumber,
  phone_number: phone,
  ...(email && { email }),
  acr: levelName(level),
})

export const levelName = (level: Level): string => `LoA${level}`
