/** HTML as a tree, and the few questions we ask of it. */
import { DomHandler, Parser } from 'htmlparser2';

type Root = DomHandler['root'];
export type PageNode = Root['children'][number];
export type PageElement = Extract<PageNode, { attribs: unknown }>;

export interface PageTree {
  readonly nodes: readonly PageNode[];
  /** True when the page was nested too deep to be read to its end. */
  readonly cut: boolean;
}

/** Real pages nest about 20 deep. Bounded, because the parser's time grows with the square of the depth. */
const maxDepth = 400;

/** The tree of any text at all; never throws. */
export function parseTree(html: string): PageTree {
  const handler = new DomHandler();
  let depth = 0;
  let cut = false;
  const parser = new Parser({
    onparserinit: (made) => handler.onparserinit(made),
    onopentag(name, attribs) {
      handler.onopentag(name, attribs);
      depth++;
      if (depth <= maxDepth) return;
      cut = true;
      parser.pause();
    },
    onclosetag() {
      handler.onclosetag();
      depth--;
    },
    ontext: (text) => handler.ontext(text),
  });
  parser.write(html);
  if (!cut) parser.end();
  return { nodes: handler.root.children, cut };
}

export function isElement(node: PageNode): node is PageElement {
  return 'attribs' in node;
}

/** Visits elements in the order of the page; what `visit` answers false to is not entered. */
export function walk(nodes: readonly PageNode[], visit: (element: PageElement) => boolean): void {
  for (const node of nodes) {
    if (isElement(node) && visit(node)) walk(node.children, visit);
  }
}

const noClasses: readonly string[] = [];

export function classesOf(element: PageElement): readonly string[] {
  const names = element.attribs.class;
  return names === undefined ? noClasses : names.split(/\s+/);
}

export function hasClass(element: PageElement, name: string): boolean {
  return element.attribs.class?.includes(name) === true && classesOf(element).includes(name);
}

/** The first element below `element` with the class, or null. */
export function findClass(element: PageElement, name: string): PageElement | null {
  return find(element, (each) => hasClass(each, name));
}

/** The first element below `element` with the tag, or null. */
export function findTag(element: PageElement, name: string): PageElement | null {
  return find(element, (each) => each.name === name);
}

function find(element: PageElement, fits: (each: PageElement) => boolean): PageElement | null {
  let found: PageElement | null = null;
  walk(element.children, (each) => {
    if (found === null && fits(each)) found = each;
    return found === null;
  });
  return found;
}

/** What stands in `element` outside its child elements. */
export function bareTextOf(element: PageElement): string {
  return element.children
    .map((child) => ('data' in child && child.type === 'text' ? child.data : ''))
    .join('');
}
