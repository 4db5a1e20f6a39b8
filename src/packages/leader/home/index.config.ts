export default definePageConfig({
  navigationBarTitleText: '看总数',
  enablePullDownRefresh: true,
});
