import { useLayoutEffect } from 'react'

/**
 * The paper that this page is printed on, as declarations of CSS's `@page`, while it is shown. Other pages print on other
 * paper, and a named page would not reach through the layout's grids. A sheet made by script: the content security
 * policy takes no style element.
 */
export function usePrintedOn(paper: string): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { ${paper} }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [paper])
}
