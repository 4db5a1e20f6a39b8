/** The import table of the architecture, as data. `scripts/` and `tests/` may import anything. */
import { importsOf, sourcesUnder, type Import } from '../support/imports';

const FOLDERS = {
  shared: ['src/shared'],
  client: ['src/client'],
  platform: ['src/platform'],
  ui: ['src/ui'],
  features: ['src/features'],
  pages: ['src/pages', 'src/packages', 'src/app.tsx', 'src/app.ts', 'src/app.config.ts'],
  core: ['cloudfunctions/core'],
  cloudbase: ['cloudfunctions/cloudbase'],
  entries: ['cloudfunctions/api', 'cloudfunctions/jobs', 'cloudfunctions/vault', 'cloudfunctions/wiring'],
  local: ['local'],
} as const;

type Layer = keyof typeof FOLDERS;
const LAYERS = Object.keys(FOLDERS) as Layer[];

const MAY_IMPORT: Record<Layer, readonly Layer[]> = {
  shared: ['shared'],
  client: ['shared', 'client', 'platform'],
  platform: ['shared', 'client', 'platform'],
  ui: ['shared', 'ui'],
  features: ['shared', 'client', 'platform', 'ui', 'features'],
  pages: ['shared', 'platform', 'ui', 'features', 'pages'],
  core: ['shared', 'core'],
  cloudbase: ['shared', 'core', 'cloudbase'],
  entries: ['shared', 'core', 'cloudbase', 'entries'],
  local: ['shared', 'local'],
};

/** Where a layer may see only a part of another one. */
const ONLY_BELOW: Partial<Record<Layer, Partial<Record<Layer, RegExp>>>> = {
  cloudbase: { core: /^cloudfunctions\/core\/(ports|collections)(\/|$)/ },
};

/** Where a layer may know the words of another one, but not run its code. */
const TYPES_ONLY: Partial<Record<Layer, readonly Layer[]>> = { ui: ['shared'] };

/** Packages a layer must not know, besides what its neighbours may not import. */
const FORBIDDEN_PACKAGES: Record<Layer, RegExp> = {
  shared: /^(node:|@tarojs\/|@cloudbase\/|react|libsql|mingo)/,
  client: /^(node:|@cloudbase\/)/,
  platform: /^(node:|@cloudbase\/)/,
  ui: /^(node:|@cloudbase\/)/,
  features: /^(node:|@cloudbase\/)/,
  pages: /^(node:|@cloudbase\/)/,
  core: /^(@cloudbase\/|@tarojs\/|react|libsql|mingo)/,
  cloudbase: /^(@tarojs\/|react|libsql|mingo)/,
  entries: /^(@cloudbase\/|@tarojs\/|react|libsql|mingo)/,
  local: /^(@tarojs\/|react|@cloudbase\/)/,
};

const isBelow = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);
const layerOf = (file: string) =>
  LAYERS.find((layer) => FOLDERS[layer].some((folder) => isBelow(file, folder) || `${file}.ts` === folder));
const featureOf = (file: string) => file.split('/')[2];

function whyForbidden(layer: Layer, file: string, { specifier, target, typeOnly }: Import): string | undefined {
  if (target === undefined) {
    return FORBIDDEN_PACKAGES[layer].test(specifier) ? `${layer} may not use the package` : undefined;
  }
  if (isBelow(target, 'src/shared/seed') && layer !== 'local' && !isBelow(file, 'src/shared/seed')) {
    return 'the product does not know the people and leads made up for trying it out';
  }
  const other = layerOf(target);
  if (other === undefined) return isBelow(target, 'dist') ? 'nothing imports a build' : undefined;
  if (!MAY_IMPORT[layer].includes(other)) return `${layer} may not import ${other}`;
  if (layer === 'features' && other === 'features' && featureOf(file) !== featureOf(target)) {
    return 'features do not import features';
  }
  if (TYPES_ONLY[layer]?.includes(other) && !typeOnly) return `${layer} may take only types from ${other}`;
  const part = ONLY_BELOW[layer]?.[other];
  return part && !part.test(target) ? `${layer} sees only a part of ${other}` : undefined;
}

const offences = (layer: Layer) =>
  FOLDERS[layer].flatMap(sourcesUnder).flatMap((file) =>
    importsOf(file).flatMap((each) => {
      const why = whyForbidden(layer, file, each);
      return why ? [`${file}:${each.line} imports ${each.specifier}: ${why}`] : [];
    }),
  );

test.each(LAYERS)('%s imports only what the architecture allows', (layer) => {
  expect(offences(layer)).toEqual([]);
});

test('the table bites: a screen that reached for the database would be reported', () => {
  const line: Import = { specifier: '@cloudbase/node-sdk', line: 1, typeOnly: false, target: undefined };
  expect(whyForbidden('pages', 'src/pages/home/index.tsx', line)).toBeDefined();
  const core: Import = { ...line, specifier: '../../cloudfunctions/core/x', target: 'cloudfunctions/core/x' };
  expect(whyForbidden('features', 'src/features/a/view.tsx', core)).toBeDefined();
  const neighbour: Import = { ...line, specifier: '@/features/b/view', target: 'src/features/b/view' };
  expect(whyForbidden('features', 'src/features/a/view.tsx', neighbour)).toBe('features do not import features');
});

const PHONE: readonly Layer[] = ['shared', 'client', 'platform', 'ui', 'features', 'pages'];

test('what the phone loads uses zod/mini only', () => {
  const full = PHONE.flatMap((layer) => FOLDERS[layer].flatMap(sourcesUnder)).filter((file) =>
    importsOf(file).some(({ specifier }) => specifier === 'zod'),
  );
  expect(full).toEqual([]);
});
