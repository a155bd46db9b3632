import { templatesOf, wordsInTemplate } from './template-words';

describe('words in a template', () => {
  test('text between tags is found, also inside blocks', () => {
    expect(wordsInTemplate('<p>Saved</p>@if (x) {<b>Not saved yet</b>}')).toEqual(['Saved', 'Not saved yet']);
  });

  test('text around a binding is found', () => {
    expect(wordsInTemplate('<p>{{ n }} days left</p>')).toEqual(['days left']);
  });

  test('spoken attributes are found, bound sentences too', () => {
    expect(wordsInTemplate('<input aria-label="Your name" placeholder="Maya" class="gw-input">')).toEqual(['Your name', 'Maya']);
    expect(wordsInTemplate(`<gw-field [label]="long ? 'Your full name' : key" />`)).toEqual(['Your full name']);
  });

  test('message keys, numbers and marks are not text', () => {
    expect(wordsInTemplate(`<p [title]="'ui.back' | transloco">{{ 'ui.saved.' + state | transloco }} · 3</p>`)).toEqual([]);
  });

  test('inline templates are read from a source file', () => {
    expect(templatesOf("@Component({ selector: 'x', template: '<p>Hello</p>' }) class X {}")).toEqual(['<p>Hello</p>']);
  });
});
