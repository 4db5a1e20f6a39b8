export default definePageConfig({ navigationBarTitleText: '零报告情况', enablePullDownRefresh: true });
