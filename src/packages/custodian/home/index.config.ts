export default definePageConfig({ navigationBarTitleText: '身份保管员', enablePullDownRefresh: true });
