/** What `<related-articles>` takes in a template, whatever the framework. Types only: nothing of this room ever runs. */
import type { LitElement } from 'lit';
import type { RelatedArticles } from '../element/index.js';

/** `halfLife` → `half-life` */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** What scripts can read or call, and not set. */
type Answers = 'adoptedCallback' | 'ready' | 'recommendations' | 'reload';

type Settable = Exclude<keyof RelatedArticles, keyof LitElement | Answers>;

/** What scripts can set, and attributes cannot: the articles themselves, and functions. */
type Given =
  | 'articles'
  | {
      [Name in Settable]: NonNullable<RelatedArticles[Name]> extends (...given: never) => unknown
        ? Name
        : never;
    }[Settable];

/** Every option that has an attribute, by the name of its property. */
type Option = Exclude<Settable, Given>;

/** A value as an attribute holds it: text, or what frameworks make text of. A boolean is there or not there. */
type Text<Value> = Value extends boolean
  ? Value | ''
  : Value extends number
    ? Value | `${Value}`
    : Value extends object
      ? string
      : Value;

/** A property takes its value, and the text of its attribute as well. */
type Written<Value> = Value | Text<Value>;

/** Properties, and the attributes that have the same name. All are optional. */
export type RelatedArticlesProperties = {
  [Name in Option]?: Written<RelatedArticles[Name]> | undefined;
} & { [Name in Given]?: RelatedArticles[Name] };

/** Attributes that have another name than their property: those in two words, such as `article-title`. */
export type RelatedArticlesAttributes = {
  [Name in Option as Name extends Kebab<Name> ? never : Kebab<Name>]?:
    Text<RelatedArticles[Name]> | undefined;
};

/** Attributes and properties together. */
export type RelatedArticlesProps = RelatedArticlesProperties & RelatedArticlesAttributes;

/** The element's events, by name. */
export type RelatedArticlesEvents = {
  [Name in Extract<keyof HTMLElementEventMap, `related-articles-${string}`>]: HTMLElementEventMap[Name];
};

/**
 * A listener for each event, by its name with something before it.
 * `currentTarget` is the element: what a listener is given came from there.
 */
export type RelatedArticlesListeners<Prefix extends string> = {
  [Name in keyof RelatedArticlesEvents as `${Prefix}${Name}`]?:
    ((event: RelatedArticlesEvents[Name] & { readonly currentTarget: RelatedArticles }) => void) | undefined;
};

export type { RelatedArticles };
