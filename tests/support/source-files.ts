// Owns reading our own source as syntax: every import of a file, its exports by default, and the globals it touches.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { type ESTree, parseAst } from 'vite';

/** One import, export-from, import() or import type of a file. */
export interface Import {
  /** As written. */
  specifier: string;
  /** Where it leads: a path from the root without an extension, or null for a package. */
  path: string | null;
  /** The package it names, such as "preact" for "preact/hooks"; null for one of our files. */
  npm: string | null;
  /** Types alone, which leave no trace in a bundle. */
  typeOnly: boolean;
  line: number;
}

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
  lines: number;
  imports: Import[];
  hasDefaultExport: boolean;
  /** Names used that the file neither declares nor imports, such as "fetch"; also what is reached through globalThis, window or self. */
  globals: { name: string; line: number }[];
}

const ROOT = dirname(dirname(import.meta.dirname));
const PARSED = new Set(['.ts', '.tsx', '.mjs', '.js']);

/** Paths of all files with one of the endings in some folders, from the root. */
export function listFiles(folders: readonly string[], endings: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) =>
        normalize(join(entry.parentPath, entry.name))
          .slice(ROOT.length + 1)
          .replaceAll(sep, '/'),
      )
      .sort(),
  );
}

/** Reads a file of ours; one that is not script (a style sheet) has no imports and no globals. */
export function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const base = { path, text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) };
  if (!PARSED.has(extname(path))) return { ...base, imports: [], hasDefaultExport: false, globals: [] };
  return { ...base, ...readSyntax(path, text) };
}

type Node = { type: string; start: number } & Record<string, unknown>;

/** What the syntax tree of a file says; exported for its own test. */
export function readSyntax(path: string, text: string): Pick<SourceFile, 'imports' | 'hasDefaultExport' | 'globals'> {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.d.ts') ? 'dts' : path.endsWith('.ts') ? 'ts' : 'js';
  const tree: ESTree.Program = parseAst(text, { lang, sourceType: 'module' });
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  let hasDefaultExport = false;
  const declared = new Set<string>();
  const used: { name: string; start: number }[] = [];

  const addImport = (source: unknown, typeOnly: boolean, start: number) => {
    if (isNode(source) && typeof source.value === 'string')
      imports.push({ specifier: source.value, ...resolve(path, source.value), typeOnly, line: lineOf(start) });
  };

  const visit = (node: Node, parent: Node | null, key: string): void => {
    switch (node.type) {
      case 'ImportDeclaration':
        addImport(node.source, node.importKind === 'type' || isAllTypes(node.specifiers), node.start);
        for (const specifier of node.specifiers as Node[]) declare(specifier.local, declared);
        return;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (isNode(node.source)) {
          addImport(node.source, node.exportKind === 'type' || isAllTypes(node.specifiers), node.start);
          return;
        }
        if ((node.specifiers as Node[] | undefined)?.some((specifier) => isNode(specifier.exported) && specifier.exported.name === 'default'))
          hasDefaultExport = true;
        break;
      case 'ExportDefaultDeclaration':
        hasDefaultExport = true;
        break;
      case 'ImportExpression':
        addImport(node.source, false, node.start);
        break;
      case 'TSImportType':
        addImport(isNode(node.source) ? node.source : isNode(node.argument) ? (node.argument.literal ?? node.argument) : null, true, node.start);
        break;
      case 'VariableDeclarator':
        declare(node.id, declared);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'TSDeclareFunction':
        declare(node.id, declared);
        for (const parameter of (node.params as Node[]) ?? []) declare(parameter, declared);
        break;
      case 'ClassDeclaration':
        declare(node.id, declared);
        break;
      case 'CatchClause':
        declare(node.param, declared);
        break;
      case 'MemberExpression':
        if (isGlobalHolder(node.object) && node.computed !== true && isNode(node.property)) used.push({ name: String(node.property.name), start: node.start });
        break;
      case 'Identifier':
        if (isReference(parent, key)) used.push({ name: String(node.name), start: node.start });
        return;
      default:
    }
    for (const [name, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, name);
    }
  };
  visit(tree as unknown as Node, null, '');
  const globals = used.filter(({ name }) => !declared.has(name)).map(({ name, start }) => ({ name, line: lineOf(start) }));
  return { imports, hasDefaultExport, globals };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isAllTypes(specifiers: unknown): boolean {
  return Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

function isGlobalHolder(node: unknown): boolean {
  return isNode(node) && node.type === 'Identifier' && ['globalThis', 'window', 'self'].includes(String(node.name));
}

/** Whether an identifier in this place stands for a value, not for a key, a label or a type. */
function isReference(parent: Node | null, key: string): boolean {
  if (parent === null) return false;
  if (key === 'property') return parent.computed === true;
  if (key === 'key') return parent.computed === true;
  if (key === 'label' || key === 'typeName' || key === 'imported' || key === 'exported') return false;
  return !(parent.type.startsWith('TS') && !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'TSTypeAssertion'].includes(parent.type));
}

/** Adds the names that a pattern binds. */
function declare(pattern: unknown, names: Set<string>): void {
  if (!isNode(pattern)) return;
  if (pattern.type === 'Identifier') names.add(String(pattern.name));
  for (const child of [pattern.argument, pattern.left, pattern.value, pattern.parameter]) if (pattern.type !== 'Identifier') declare(child, names);
  for (const child of [...((pattern.elements as unknown[]) ?? []), ...((pattern.properties as unknown[]) ?? [])]) declare(child, names);
}

function resolve(from: string, specifier: string): { path: string | null; npm: string | null } {
  const bare = specifier.replace(/\?.*$/, '');
  const strip = (path: string) =>
    normalize(path)
      .replaceAll(sep, '/')
      .replace(/\.(tsx?|mjs|js)$/, '');
  if (bare.startsWith('@/')) return { path: strip(bare.slice(2)), npm: null };
  if (bare.startsWith('.')) return { path: strip(join(dirname(from), bare)), npm: null };
  if (bare.startsWith('node:')) return { path: null, npm: 'node' };
  return {
    path: null,
    npm: bare
      .split('/')
      .slice(0, bare.startsWith('@') ? 2 : 1)
      .join('/'),
  };
}
