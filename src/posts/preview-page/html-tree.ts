/** HTML as a tree that is queried with CSS selectors. */
import { memoizeByName } from '#src/memoize.ts';
import { compile, selectAll, selectOne } from 'css-select';
import { DomHandler, Parser } from 'htmlparser2';

type Root = DomHandler['root'];
export type HtmlNode = Root['children'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

export type HtmlTree = ReturnType<typeof parseHtmlTree>;

/** Real pages nest about 20 deep; the parser's time grows with the square of the depth. */
const maxDepth = 400;

/** Parses any text; never throws. `isTruncated`: it nests too deep, and its rest was not read. */
export function parseHtmlTree(html: string) {
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

export const isElement = (node: HtmlNode): node is HtmlElement => 'attribs' in node;

type Within = Pick<HtmlElement, 'children'>;
const queryOf = memoizeByName((selector) => compile<HtmlNode, HtmlElement>(selector));

export const find = (selector: string, { children }: Within): HtmlElement | null =>
  selectOne<HtmlNode, HtmlElement>(queryOf(selector), children);

export const findAll = (selector: string, { children }: Within): HtmlElement[] =>
  selectAll<HtmlNode, HtmlElement>(queryOf(selector), children);

export const fits = (selector: string, element: HtmlElement): boolean => queryOf(selector)(element);
