import { XmlDocument, type XmlNode } from 'libxml2-wasm';
import { parseFragment } from 'parse5';
import { textOf } from '../../../../src/publish/built-site.ts';

/** libxml2 frees a document that nobody refers to, even if one of its nodes is in use. */
const documents: XmlDocument[] = [];

/** Reads a file with libxml2, which refuses what is not well-formed. */
export function readXml(text: string): XmlNode {
  const document = XmlDocument.fromString(text);
  documents.push(document);
  return document.root;
}

// QTI, manifests and web links have namespaces of their own; a name alone says enough here.
const anyNamespace = (path: string) => path.replaceAll(/(?<=^|\/)(\w+)/g, "*[local-name()='$1']");

/** The elements at a path of names. Example: `assessment/section/item`. */
export const findAll = (node: XmlNode, path: string): XmlNode[] => node.find(anyNamespace(path));

/** The words of the first element at a path; empty if there is none. */
export const wordsOf = (node: XmlNode, path: string): string => findAll(node, path)[0]?.content ?? '';

/** An attribute's value; empty if there is none. */
export const attributeOf = (node: XmlNode, name: string): string => node.get(`@${name}`)?.content ?? '';

/** The words of HTML that is text of an XML file. */
export const htmlWords = (html: string): string => textOf(parseFragment(html));
