import ts from 'typescript';
import { isOwnCatalogue, isTest, sourcesOf, type Source, type Violation } from './sources';

const chinese = /\p{Script=Han}/u;
/** One letter is a key or a mark, the same in every language. */
const letters = /\p{Script=Han}|\p{L}{2}/u;
/** Our own name is the same in every language too. */
const ownName = /^客脉( Kemai)?$/;

/** Where the sentences live: one catalogue per language; what is printed or sent keeps its own beside its idea. */
const isCatalogue = (file: string): boolean => file.startsWith('renderer/words/') || isOwnCatalogue(file);

/** Where the domain's own terms are declared: they are data, the same in every language. */
const isVocabulary = (file: string): boolean =>
  /^shared\/(.*\/)?(schema|vocabulary|columns)\.ts$/.test(file) || file.startsWith('shared/policy/');

/** Where Chinese text is what the code reads or writes: literal headings of tables, invented people. */
const isDataPlace = (file: string): boolean => /^electron\/engine\/(sample|import|export)\//.test(file);

/** Attributes of our components and of antd's that a person reads. */
const readAttributes = new Set([
  'title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description', 'description', 'message', 'tooltip', 'extra',
  'help', 'okText', 'cancelText', 'emptyText', 'content', 'subTitle', 'addonBefore', 'addonAfter', 'header', 'footer', 'tip',
]);

const parse = ({ file, text }: Source): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** Every domain term that a vocabulary declares. Elsewhere it may be named, exactly, as the value it is. */
function declaredTerms(sources: readonly Source[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const source of sources.filter(({ file }) => isVocabulary(file))) {
    walk(parse(source), (node) => {
      if (isText(node) && chinese.test(node.text)) terms.add(node.text);
      // A key such as `重大:` in a table by grade declares the term as well.
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && chinese.test(node.name.text)) terms.add(node.name.text);
    });
  }
  return terms;
}

/** A statement in SQL names a term in quotes; what is Chinese beside those is a sentence. */
const beyondTerms = (text: string, terms: ReadonlySet<string>): string =>
  terms.has(text) ? '' : text.replace(/'([^'\n]*)'/g, (quoted, inner: string) => (terms.has(inner) ? '' : quoted));

/** What is wrong with this piece of text where it stands, if anything. */
function wrongWith(node: ts.Node, terms: ReadonlySet<string>): string | undefined {
  if (ts.isJsxText(node)) return letters.test(node.text) ? node.text.trim() : undefined;
  if (!isText(node)) return undefined;
  const holder = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
  if (ts.isJsxAttribute(holder)) {
    return letters.test(node.text) && readAttributes.has(holder.name.getText()) ? node.text : undefined;
  }
  return chinese.test(beyondTerms(node.text, terms)) && !ownName.test(node.text) ? node.text : undefined;
}

/**
 * Law 8: no sentence for the user outside the catalogues. A Chinese literal, text between tags, or a readable
 * attribute is one, unless it is a declared term of the domain used as a value.
 */
export function straySentences(root: string): Violation[] {
  const sources = sourcesOf(root, /\.tsx?$/).filter(({ file }) => !isTest(file) && !file.startsWith('build/'));
  const terms = declaredTerms(sources);
  return sources
    .filter(({ file }) => !isCatalogue(file) && !isVocabulary(file) && !isDataPlace(file))
    .flatMap((source) => {
      const found: Violation[] = [];
      const tree = parse(source);
      walk(tree, (node) => {
        const text = wrongWith(node, terms);
        if (text === undefined) return;
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        found.push({ file: source.file, line: line + 1, what: `"${text.slice(0, 60)}" belongs in a catalogue of words` });
      });
      return found;
    });
}
