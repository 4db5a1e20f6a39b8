export default definePageConfig({
  navigationBarTitleText: '查进度',
  enablePullDownRefresh: true,
});
