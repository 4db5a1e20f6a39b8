/**
 * Half of the SDK's load time goes into parts a request of ours never touches: data models, AI, tickets, proxies, XML
 * of failed uploads. The SDK requires them all at its top and uses them only inside functions, so the bundle may load
 * each at its first use. The SDK's code stays as it is; only the moment of loading changes.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';

const SDK = inRoot('node_modules/@cloudbase/node-sdk/dist');

/** What the SDK requires → the file of the SDK that does. */
const LAZY = {
  axios: 'cloudbase.js',
  './ai': 'cloudbase.js',
  jsonwebtoken: 'auth/index.js',
  xml2js: 'storage/index.js',
  'form-data': 'utils/request-core.js',
  'https-proxy-agent': 'utils/request-core.js',
  'http-proxy-agent': 'utils/request-core.js',
};

/** `init()` asks this one for a client at once; the client itself can wait until somebody asks it for something. */
const MODELS = '@cloudbase/wx-cloud-client-sdk';

/** Stands for a module until a property is read, or until it is called or constructed. */
const lazyModule = (specifier, isEsModule) => `
let real;
const load = () => (real ??= require(${JSON.stringify(specifier)}));
module.exports = new Proxy(function () {}, {
  get: (_target, key) => (key === '__esModule' ? ${isEsModule} : load()[key]),
  apply: (_target, self, args) => Reflect.apply(load(), self, args),
  construct: (_target, args) => Reflect.construct(load(), args),
});
`;

const lazyModels = `
const load = () => require(${JSON.stringify(MODELS)}).default;
const later = (make) => {
  let made;
  return new Proxy({}, { get: (_target, key) => (made ??= make())[key] });
};
exports.__esModule = true;
exports.default = {
  generateHTTPClient: (...args) => later(() => load().generateHTTPClient(...args)),
  generateMySQLClient: (...args) => load().generateMySQLClient(...args),
};
`;

const isEsModule = (specifier, file) => createRequire(path.join(SDK, file))(specifier).__esModule === true;

export const lazySdk = {
  name: 'lazy-sdk',
  setup(build) {
    const used = new Set();
    build.onResolve({ filter: /^[@.\w]/ }, ({ path: specifier, importer, namespace, resolveDir }) => {
      if (namespace !== 'file' || !importer.startsWith(SDK)) return undefined;
      if (specifier !== MODELS && !(specifier in LAZY)) return undefined;
      used.add(specifier);
      return { path: specifier, namespace: 'lazy', pluginData: { resolveDir } };
    });
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path: specifier, pluginData }) => ({
      contents: specifier === MODELS ? lazyModels : lazyModule(specifier, isEsModule(specifier, LAZY[specifier])),
      resolveDir: pluginData.resolveDir,
    }));
    // A newer SDK may be arranged differently; then this list must be looked at again and not rot quietly.
    build.onEnd(() => {
      const gone = [MODELS, ...Object.keys(LAZY)].filter((specifier) => !used.has(specifier));
      return gone.length > 0 && used.size > 0
        ? { errors: [{ text: `The SDK no longer requires: ${gone.join(', ')} (scripts/build/lazy-sdk.mjs)` }] }
        : undefined;
    });
  },
};
