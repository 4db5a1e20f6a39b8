export default definePageConfig({ navigationBarTitleText: '陈案', enablePullDownRefresh: true });
