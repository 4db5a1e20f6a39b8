export default defineAppConfig({
  pages: ['pages/home/index'],
  window: { navigationBarTitleText: '桃花江镇防非' },
});
