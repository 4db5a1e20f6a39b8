export default definePageConfig({ navigationBarTitleText: '每月零报告', enablePullDownRefresh: true });
