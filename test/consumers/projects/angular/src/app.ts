import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'related-articles';
import type { RelatedArticlesLoadEvent, RelatedArticlesSelectEvent } from 'related-articles';
import articles from '../articles.json';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <related-articles id="by-attribute" src="/feed.json" limit="2"></related-articles>
    <button id="more" (click)="limit.set(4)">More</button>
    <related-articles
      id="by-property"
      [attr.article-title]="'Pruning an apple tree'"
      [articles]="articles"
      [limit]="limit()"
      (related-articles-load)="load($event)"
      (related-articles-select)="select($event)"
    ></related-articles>
    <output id="loaded">{{ loaded() }}</output>
    <output id="selected">{{ selected() }}</output>
  `,
})
export class App {
  protected readonly articles = articles;
  protected readonly limit = signal(3);
  protected readonly loaded = signal<number | undefined>(undefined);
  protected readonly selected = signal<number | undefined>(undefined);

  protected load(event: RelatedArticlesLoadEvent): void {
    this.loaded.set(event.count);
  }

  protected select(event: RelatedArticlesSelectEvent): void {
    event.preventDefault();
    this.selected.set(event.position);
  }
}
