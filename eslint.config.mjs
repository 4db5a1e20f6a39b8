import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const NO_ZOD = {
  name: 'zod',
  message: "Use `import * as z from 'zod/mini'`: zod compiles with new Function, which phones lack.",
};
const NO_SDK = { name: '@cloudbase/node-sdk', message: 'Only cloudfunctions/cloudbase talks to the SDK.' };
const restrictImports = (...paths) => ({ 'no-restricted-imports': ['error', { paths }] });

const NO_CLOCK = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Ask the Clock port.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock port.' },
];
const NO_CLOUD = [
  {
    selector: "MemberExpression[object.name='Taro'][property.name='cloud']",
    message: 'Only src/client and src/platform reach the cloud: use call().',
  },
];
const NO_FETCH = [{ name: 'fetch', message: 'Only src/client and src/platform reach the network: use call().' }];

export default tseslint.config(
  { ignores: ['dist/', '.local/', 'node_modules/', '**/*.cjs', 'babel.config.js'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A port's method is a promise even where one implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      ...restrictImports(NO_SDK),
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      ...restrictImports(NO_ZOD, NO_SDK),
      'no-restricted-syntax': ['error', ...NO_CLOUD],
      'no-restricted-globals': ['error', ...NO_FETCH],
    },
  },
  { files: ['src/{client,platform}/**'], rules: { 'no-restricted-syntax': 'off', 'no-restricted-globals': 'off' } },
  {
    files: ['src/shared/**', 'cloudfunctions/core/**'],
    rules: { 'no-restricted-syntax': ['error', ...NO_CLOCK, ...NO_CLOUD] },
  },
  // What arrives on the wire is unknown JSON; turning it into text is the job here.
  { files: ['local/**'], rules: { '@typescript-eslint/no-base-to-string': 'off' } },
  {
    // These speak to the SDK as it is, whose results are typed `any`.
    files: ['tests/conformance/**', 'tests/local/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['cloudfunctions/cloudbase/**', 'tests/**', 'scripts/**'], rules: restrictImports() },
);
