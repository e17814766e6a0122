import { XmlDocument, type XmlNode } from 'libxml2-wasm';
import { parseFragment } from 'parse5';
import { textOf } from '../../../../src/publish/built-site.ts';

/** Keeps documents alive: libxml2 frees a document without references, even if its nodes are in use. */
const documents: XmlDocument[] = [];

/** Reads a file with libxml2, which rejects malformed XML. */
export function readXml(text: string): XmlNode {
  const document = XmlDocument.fromString(text);
  documents.push(document);
  return document.root;
}

// QTI, manifests, and web links have different namespaces, but names are enough here.
const anyNamespace = (path: string) => path.replaceAll(/(?<=^|\/)(\w+)/g, "*[local-name()='$1']");

/** The elements at a path of names. Example: `assessment/section/item`. */
export const findAll = (node: XmlNode, path: string): XmlNode[] => node.find(anyNamespace(path));

/** The text of the first element at a path; empty if there is none. */
export const wordsOf = (node: XmlNode, path: string): string => findAll(node, path)[0]?.content ?? '';

/** An attribute's value; empty if there is none. */
export const attributeOf = (node: XmlNode, name: string): string => node.get(`@${name}`)?.content ?? '';

/** The text of HTML that is escaped in an XML file. */
export const htmlWords = (html: string): string => textOf(parseFragment(html));
