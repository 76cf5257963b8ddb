/** HTML as a tree, and the few questions we ask of it. */
import { DomHandler, DomUtils, Parser } from 'htmlparser2';

type Root = DomHandler['root'];
export type HtmlNode = Root['children'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

export interface HtmlTree {
  readonly children: HtmlNode[];
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
  return { children: handler.root.children, isTruncated };
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

const noClasses: readonly string[] = [];

export function getClasses(element: HtmlElement): readonly string[] {
  const names = element.attribs.class;
  return names === undefined ? noClasses : names.split(/\s+/);
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return element.attribs.class?.includes(name) === true && getClasses(element).includes(name);
}

/** The first element below a node that fits, or null. */
export const findElement = (
  nodes: readonly HtmlNode[],
  fits: (each: HtmlElement) => boolean,
): HtmlElement | null => DomUtils.findOne(fits, [...nodes]);

/** The first element below `element` with the class, or null. */
export const findByClass = ({ children }: Pick<HtmlElement, 'children'>, name: string): HtmlElement | null =>
  findElement(children, (each) => hasClass(each, name));

/** All elements at or below the nodes that fit, in the order of the page. */
export const findElements = (
  nodes: readonly HtmlNode[],
  fits: (each: HtmlElement) => boolean,
): HtmlElement[] => DomUtils.findAll(fits, [...nodes]);

export const findAllByClass = ({ children }: Pick<HtmlElement, 'children'>, name: string): HtmlElement[] =>
  findElements(children, (each) => hasClass(each, name));

/** What stands in `element` outside its child elements. */
export function getOwnText(element: HtmlElement): string {
  return element.children
    .map((child) => ('data' in child && child.type === 'text' ? child.data : ''))
    .join('');
}
