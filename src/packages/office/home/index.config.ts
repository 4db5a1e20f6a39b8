export default definePageConfig({
  navigationBarTitleText: '处非办工作台',
  enablePullDownRefresh: true,
});
