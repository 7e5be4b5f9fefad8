/** Of each framework what the types of this room add to, so that building them needs none of the frameworks. */
declare module 'react' {
  type HTMLAttributes<Element> = { ref?: Element };
  type DetailedHTMLProps<Attributes, Element> = Attributes & { ref?: Element };
  namespace JSX {
    interface IntrinsicElements {}
  }
}

declare module 'preact' {
  type HTMLAttributes<Element> = { ref?: Element };
  type ClassAttributes<Element> = { ref?: Element };
  namespace JSX {
    interface IntrinsicElements {}
  }
}

declare module 'solid-js/jsx-runtime' {
  export namespace JSX {
    type HTMLAttributes<Element> = { ref?: Element };
    interface IntrinsicElements {}
  }
}

declare module 'svelte/elements' {
  type HTMLAttributes<Element> = { ref?: Element };
  interface SvelteHTMLElements {}
}

declare module 'vue' {
  interface HTMLAttributes {}
  interface PublicProps {}
  interface GlobalComponents {}
}
