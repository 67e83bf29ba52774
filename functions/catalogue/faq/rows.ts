/** Where the latest version of an entry is. */
export const entriesKey = (id: string) => ({ pk: 'ENTRIES', sk: id })
