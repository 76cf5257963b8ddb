/** HTML as a tree, and the few questions we ask of it. */
import { DomHandler, Parser } from 'htmlparser2';

type Root = DomHandler['root'];
export type HtmlNode = Root['children'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

export interface HtmlTree {
  readonly nodes: readonly HtmlNode[];
  /** True when the page was nested too deep to be read to its end. */
  readonly isTruncated: boolean;
}

/** Real pages nest about 20 deep. Bounded, because the parser's time grows with the square of the depth. */
const maxDepth = 400;

/** The tree of any text at all; never throws. */
export function parseHtmlTree(html: string): HtmlTree {
  const handler = new DomHandler();
  let depth = 0;
  let isTruncated = false;
  const parser = new Parser({
    onparserinit: (made) => handler.onparserinit(made),
    onopentag(name, attribs) {
      handler.onopentag(name, attribs);
      depth++;
      if (depth <= maxDepth) return;
      isTruncated = true;
      parser.pause();
    },
    onclosetag() {
      handler.onclosetag();
      depth--;
    },
    ontext: (text) => handler.ontext(text),
  });
  parser.write(html);
  if (!isTruncated) parser.end();
  return { nodes: handler.root.children, isTruncated };
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

/** Visits elements in the order of the page; what `visit` answers false to is not entered. */
export function walkElements(nodes: readonly HtmlNode[], visit: (element: HtmlElement) => boolean): void {
  for (const node of nodes) {
    if (isElement(node) && visit(node)) walkElements(node.children, visit);
  }
}

const noClasses: readonly string[] = [];

export function getClasses(element: HtmlElement): readonly string[] {
  const names = element.attribs.class;
  return names === undefined ? noClasses : names.split(/\s+/);
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return element.attribs.class?.includes(name) === true && getClasses(element).includes(name);
}

/** The first element below `element` with the class, or null. */
export function findByClass(element: HtmlElement, name: string): HtmlElement | null {
  return find(element, (each) => hasClass(each, name));
}

/** The first element below `element` with the tag, or null. */
export function findByTag(element: HtmlElement, name: string): HtmlElement | null {
  return find(element, (each) => each.name === name);
}

function find(element: HtmlElement, fits: (each: HtmlElement) => boolean): HtmlElement | null {
  let found: HtmlElement | null = null;
  walkElements(element.children, (each) => {
    if (found === null && fits(each)) found = each;
    return found === null;
  });
  return found;
}

/** What stands in `element` outside its child elements. */
export function getOwnText(element: HtmlElement): string {
  return element.children
    .map((child) => ('data' in child && child.type === 'text' ? child.data : ''))
    .join('');
}
