export default definePageConfig({ navigationBarTitleText: '方案和总结', enablePullDownRefresh: true });
