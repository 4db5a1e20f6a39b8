import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const source = path.resolve(__dirname, '..', 'src');

export default defineConfig<'webpack5'>({
  projectName: 'taohua-tip',
  date: '2026-11-23',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 828: 1.81 / 2, 375: 2 },
  sourceRoot: 'src',
  outputRoot: process.env.OUTPUT_ROOT ?? (process.env.TARO_ENV === 'h5' ? 'dist/h5' : 'dist/miniapp'),
  framework: 'react',
  // Prebundling moved libraries that only a subpackage uses into the main package.
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  alias: { '@': source },
  plugins: [],
  defineConstants: {},
  copy: { patterns: [], options: {} },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  mini: {
    // No `minifyXML`: it writes <input> unclosed, which WeChat's own compiler refuses.
    // `baseLevel`, the depth of nested templates, stays at Taro's default of 16: fewer levels break deep pages silently.
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    // Relative everywhere: the site is served below a folder whose name it does not know.
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: {} },
      cssModules: { enable: false },
    },
    webpackChain(chain) {
      chain.performance.hints(false);
      // Taro's default repeats shared code in every page's chunk.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 20_000,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          vendor: { name: 'vendor', test: /[\\/]node_modules[\\/]/, chunks: 'initial', priority: 20 },
          shared: { name: 'shared', minChunks: 2, chunks: 'all', priority: 10, reuseExistingChunk: true },
        },
      });
    },
  },
});
