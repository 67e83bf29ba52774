type Kept = { host: string; name: string; value: string; path: string }

export type Page = {
  url: URL
  status: number
  /** Of the first answer: where it led. */
  location: URL | null
  text: string
}

type Sent = { method?: string; form?: Record<string, string>; json?: unknown }

/** A browser without a screen that visits several sites: it keeps the cookies of each and follows redirects. */
export class Traveller {
  #kept: Kept[] = []

  #keep({ host }: URL, answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const name = pair.slice(0, pair.indexOf('='))
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
      this.#kept = this.#kept.filter((one) => one.host !== host || one.name !== name || one.path !== path)
      const gone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=thu, 01 jan 1970/i.test(one))
      if (!gone) this.#kept.push({ host, name, value: pair.slice(pair.indexOf('=') + 1), path })
    }
  }

  cookieNames = (site: string): string[] => this.cookiesOf(site).map(({ name }) => name)

  cookiesOf = (site: string): Kept[] => this.#kept.filter(({ host }) => host === new URL(site).host)

  /** Takes over what another browser keeps. */
  copy(other: Traveller): void {
    this.#kept = [...other.#kept]
  }

  /** One request, no redirect followed. Posting names the origin, as a page of that site would. */
  async send(address: string | URL, { method = 'GET', form, json }: Sent = {}): Promise<Page> {
    const url = new URL(address)
    const cookies = this.#kept.filter(({ host, path }) => host === url.host && url.pathname.startsWith(path))
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        ...(method !== 'GET' && { origin: url.origin }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(form && { body: new URLSearchParams(form) }),
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })
    this.#keep(url, answer)
    const to = answer.headers.get('location')
    return { url, status: answer.status, location: to ? new URL(to, url) : null, text: await answer.text() }
  }

  /** Goes where the answers lead, until a page is there. */
  async visit(address: string | URL, sent?: Sent): Promise<Page> {
    let page = await this.send(address, sent)
    for (let hops = 0; page.location && hops < 20; hops++) page = await this.send(page.location)
    return page
  }
}
