/** Gives an element its style sheet, in whichever document it is. */
import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/** A style sheet that was made in one document cannot be used in another, such as that of a frame. */
export function adopt(root: ShadowRoot, host: LitElement): void {
  const { elementStyles } = host.constructor as typeof LitElement;
  const { defaultView: view } = host.ownerDocument;
  if (host.ownerDocument === document) adoptStyles(root, elementStyles);
  else if (view) {
    root.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }
}
