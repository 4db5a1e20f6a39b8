const { mapped } = require('./tests/support/one-file-packages.cjs');

/** Tests read TypeScript through swc and use the same `@/` alias as the build. */
const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // Packages published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@hpke|mingo|@sparticuz|chinese-days)/)'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.local/'],
};

const project = (name, folders, extra = {}) => ({
  ...shared,
  displayName: name,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
  ...extra,
});

/** For tests that start a town. Jest 29 knows no time limit per project; a set-up file can set one. */
const withTown = (kind) => ({
  setupFilesAfterEnv: [`<rootDir>/tests/support/timeouts/${kind}.ts`],
  globalSetup: '<rootDir>/tests/support/global-setup.cjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
});

module.exports = {
  testSequencer: '<rootDir>/tests/support/slow-first.cjs',
  projects: [
    project('unit', ['unit', 'architecture', 'data', 'contract']),
    project('ui', ['ui'], {
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^@tarojs/components$': '<rootDir>/tests/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts',
        '\\.css$': '<rootDir>/tests/support/empty.ts',
      },
    }),
    project('integration', ['integration', 'conformance', 'local'], {
      ...withTown('integration'),
      moduleNameMapper: { ...shared.moduleNameMapper, ...mapped },
    }),
    project('journeys', ['journeys'], withTown('journeys')),
  ],
};
