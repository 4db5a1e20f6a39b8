import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(__dirname, '..', '..');

export interface Import {
  /** As written in the file. */
  specifier: string;
  line: number;
  typeOnly: boolean;
  /** Path from the root of the repository; undefined for a package. */
  target: string | undefined;
}

/** All files below a folder of the repository (or the one file), as paths from its root with forward slashes. */
export function filesUnder(folder: string): string[] {
  const absolute = path.join(ROOT, folder);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [folder];
  return readdirSync(absolute, { recursive: true })
    .map((name) => path.posix.join(folder, String(name)))
    .filter((file) => statSync(path.join(ROOT, file)).isFile());
}

export const sourcesUnder = (folder: string) => filesUnder(folder).filter((file) => /\.tsx?$/.test(file));

function resolveSpecifier(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return path.posix.join('src', specifier.slice(2));
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return undefined;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause || clause.isTypeOnly) return clause?.isTypeOnly ?? false;
  const names = clause.namedBindings;
  return (
    !clause.name && names !== undefined && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly)
  );
}

function specifierOf(node: ts.Node): { literal: ts.StringLiteralLike; typeOnly: boolean } | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteral(node.moduleSpecifier)
      ? { literal: node.moduleSpecifier, typeOnly: isTypeOnly(node) }
      : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  const argument = node.arguments[0];
  return loads && argument && ts.isStringLiteralLike(argument) ? { literal: argument, typeOnly: false } : undefined;
}

/** Static imports, re-exports, `import()` and `require()` of one source file. */
export function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const visit = (node: ts.Node) => {
    const hit = specifierOf(node);
    if (hit) {
      const specifier = hit.literal.text;
      const line = source.getLineAndCharacterOfPosition(hit.literal.pos).line + 1;
      found.push({ specifier, line, typeOnly: hit.typeOnly, target: resolveSpecifier(file, specifier) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
