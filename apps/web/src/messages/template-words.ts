import {
  type AST,
  type LiteralPrimitive,
  parseTemplate,
  RecursiveAstVisitor,
  type TmplAstBoundAttribute,
  type TmplAstBoundText,
  type TmplAstElement,
  TmplAstRecursiveVisitor,
  type TmplAstText,
  type TmplAstTextAttribute,
  tmplAstVisitAll,
} from '@angular/compiler';
import * as ts from 'typescript';

/** Attributes that people read or hear. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'title',
  'alt',
  'label',
  'heading',
  'text',
  'lead',
  'hint',
  'verb',
]);
const letters = /\p{L}/u;

/** Text in a template that does not come from a message file: text nodes, spoken attributes, quoted sentences in bindings. */
export function wordsInTemplate(template: string): string[] {
  const visitor = new Words();
  const parsed = parseTemplate(template, 'template.html', { preserveWhitespaces: false });
  if (parsed.errors?.length) throw new Error(parsed.errors.map((error) => error.msg).join('\n'));
  tmplAstVisitAll(visitor, parsed.nodes);
  return visitor.found;
}

/** Inline templates of the components in a source file. */
export function templatesOf(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'template' && ts.isStringLiteralLike(node.initializer))
      found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

class Sentences extends RecursiveAstVisitor {
  constructor(private readonly found: string[]) {
    super();
  }

  override visitLiteralPrimitive(literal: LiteralPrimitive): void {
    if (typeof literal.value === 'string' && /\p{L}.*\s/su.test(literal.value)) this.found.push(literal.value);
  }
}

class Words extends TmplAstRecursiveVisitor {
  readonly found: string[] = [];

  override visitText(text: TmplAstText): void {
    this.look(text.value);
  }

  override visitTextAttribute(attribute: TmplAstTextAttribute): void {
    if (spoken.has(attribute.name)) this.look(attribute.value);
  }

  override visitBoundText(text: TmplAstBoundText): void {
    this.look((text.value as { source?: string | null }).source?.replace(/\{\{.*?\}\}/gs, '') ?? '');
    this.quoted(text.value);
  }

  override visitBoundAttribute(attribute: TmplAstBoundAttribute): void {
    if (spoken.has(attribute.name)) this.quoted(attribute.value);
  }

  override visitElement(element: TmplAstElement): void {
    if (element.name !== 'code') super.visitElement(element);
    else tmplAstVisitAll(this, element.children);
  }

  private look(text: string): void {
    if (letters.test(text)) this.found.push(text.trim());
  }

  /** A quoted text with a space in it is a sentence, not a key or a code. */
  private quoted(value: AST): void {
    value.visit(new Sentences(this.found));
  }
}
