/** Types and lint in one process: both need every type worked out, which is most of their time. */
import { ESLint } from 'eslint';
import ts from 'typescript';
import { inRoot } from './lib/paths.mjs';

const formatHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => inRoot(),
  getNewLine: () => '\n',
};
const report = (diagnostics) => {
  if (diagnostics.length > 0) console.log(ts.formatDiagnostics(diagnostics, formatHost));
};

const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => report([diagnostic]) };
const config = ts.getParsedCommandLineOfConfigFile(inRoot('tsconfig.json'), {}, host);
if (!config) process.exit(1);
const program = ts.createProgram({ rootNames: config.fileNames, options: config.options });
const diagnostics = [...config.errors, ...ts.getPreEmitDiagnostics(program)];
report(diagnostics);

const parserOptions = { project: null, programs: [program] };
const eslint = new ESLint({
  cwd: inRoot(),
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions } }],
});
const results = await eslint.lintFiles(['.']);
const found = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
if (found > 0) console.log(await (await eslint.loadFormatter('stylish')).format(results));
process.exitCode = diagnostics.length + found > 0 ? 1 : 0;
