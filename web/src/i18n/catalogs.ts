/**
 * The catalogues of words (`locales/<catalogue>/`), and the areas (folders of `pages/`) whose words are in them; all
 * other words are in `first`, which every first load brings. A page says which catalogues it reads beside that one
 * (`words` of its route), and a test looks whether it does.
 */
export const catalogs = {
  first: [],
  /** What comes after filing: following, paying, receipts; and the page for developers. */
  after: ['bills', 'developers', 'dossiers', 'payments', 'receipts'],
  /** Officers and administrators. */
  staff: ['catalogue', 'desk', 'forms'],
} as const satisfies Record<string, readonly string[]>

export type Catalog = keyof typeof catalogs
