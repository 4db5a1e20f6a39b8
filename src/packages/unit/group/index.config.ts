export default definePageConfig({ navigationBarTitleText: '领导小组', enablePullDownRefresh: true });
