const somewhere = 'https://portal.invalid'
const longest = 1500

/** A page of the portal to go on with: path, query and fragment; the first page for anything that leads elsewhere. */
export function ownPath(next: string | undefined): string {
  if (!next?.startsWith('/') || next.length > longest) return '/'
  const read = URL.parse(next, somewhere)
  // What a browser reads as another origin (`//other`, `/\other`, tabs between) is another origin here too.
  if (read?.origin !== somewhere || read.pathname.startsWith('//') || read.pathname.startsWith('/api/')) return '/'
  return read.pathname + read.search + read.hash
}
