export default definePageConfig({ navigationBarTitleText: '陈案积案', enablePullDownRefresh: true });
